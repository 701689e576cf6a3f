package org.imrlang.pages.course;

import java.util.ArrayList;
import java.util.List;

/** How much room words take in a picture. Nobody knows the reader's font: reckoned for a wide one. */
final class Lettering {

    private static final double BOLD = 1.12;

    private Lettering() {}

    /** A part of a line, in one weight. */
    record Run(String text, boolean bold) {}

    /** How wide words are at most, where the letters are of this size. */
    static double width(String text, double size, boolean bold) {
        double ems = text.codePoints().mapToDouble(Lettering::ems).sum();
        return ems * size * (bold ? BOLD : 1);
    }

    private static double ems(int letter) {
        if (letter > 0x2000) {
            return letter == '–' || letter == '“' || letter == '”' || letter == '…' || letter == '’' ? 0.8 : 1.4;
        }
        return switch (letter) {
            case ' ', 'i', 'j', 'l', '.', ',', ':', ';', '\'', '|', '!' -> 0.35;
            case 'f', 'r', 't', '(', ')', '[', ']', '/', '-' -> 0.42;
            case 'm', 'w', 'M', 'W', '%', '@' -> 1.0;
            default -> letter > 0x2FF ? 1.0 : Character.isUpperCase(letter) ? 0.78 : 0.64;
        };
    }

    /**
     * Words in lines.
     *
     * @param label the words; cut with … where they take more lines than this
     * @param status bold words behind them, never cut; may be empty
     */
    static List<List<Run>> lines(String label, String status, double size, double width, int most) {
        List<List<Run>> lines = new ArrayList<>();
        Filling filling = new Filling(lines, size, width);
        filling.add(label, false);
        if (lines.size() > most) {
            List<Run> last = lines.get(most - 1);
            lines.subList(most, lines.size()).clear();
            String text = last.get(0).text();
            while (width(text + " …", size, false) > width) {
                text = text.substring(0, text.offsetByCodePoints(text.length(), -1));
            }
            last.set(0, new Run(text + " …", false));
        }
        filling.add(status, true);
        return lines;
    }

    /** Fills line after line, word by word; breaks a word that no line can hold. */
    private static final class Filling {
        private final List<List<Run>> lines;
        private final double size;
        private final double width;

        Filling(List<List<Run>> lines, double size, double width) {
            this.lines = lines;
            this.size = size;
            this.width = width;
        }

        void add(String text, boolean bold) {
            for (String word : text.strip().split(" +")) {
                String rest = word;
                while (!rest.isEmpty()) {
                    int fits = fitting(rest, bold);
                    place(rest.substring(0, fits), bold);
                    rest = rest.substring(fits);
                }
            }
        }

        /** How much of a word a whole line holds; at least one letter. */
        private int fitting(String word, boolean bold) {
            int end = word.length();
            while (Lettering.width(word.substring(0, end), size, bold) > width && word.codePointCount(0, end) > 1) {
                end = word.offsetByCodePoints(end, -1);
            }
            return end;
        }

        private void place(String word, boolean bold) {
            if (lines.isEmpty() || taken() + Lettering.width(" " + word, size, bold) > width) {
                lines.add(new ArrayList<>(List.of(new Run(word, bold))));
                return;
            }
            List<Run> line = lines.get(lines.size() - 1);
            Run last = line.get(line.size() - 1);
            if (last.bold() == bold) {
                line.set(line.size() - 1, new Run(last.text() + " " + word, bold));
            } else {
                line.add(new Run(" " + word, bold));
            }
        }

        private double taken() {
            return lines.get(lines.size() - 1).stream()
                    .mapToDouble(run -> Lettering.width(run.text(), size, run.bold()))
                    .sum();
        }
    }
}
