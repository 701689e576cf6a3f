package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Text of a random guideline without errors: every clause and condition of the language, in every mixture. */
final class RandomGuideline {

    static final List<String> TREATMENTS = List.of("ta", "tb", "tc");
    static final List<String> FACTS = List.of("fa", "fb", "fc", "fd", "fe");
    private static final List<String> DEFINITIONS = List.of("da", "db", "dc");

    private final Random random;
    private final boolean documented;
    private final StringBuilder text = new StringBuilder();
    private int definitions;

    private RandomGuideline(Random random, boolean documented) {
        this.random = random;
        this.documented = documented;
    }

    /** @param documented whether conditions may ask what is documented, which some laws leave aside */
    static String text(Random random, boolean documented) {
        return new RandomGuideline(random, documented).guideline();
    }

    private String guideline() {
        text.append("guideline drawn \"Drawn by chance\" authority XY edition \"1\"\n");
        text.append("source sa \"A source\" section \"S\" pages 3..4\nsource sb \"Another\" edition \"2\"\n");
        TREATMENTS.forEach(name -> text.append("treatment ").append(name).append(" in sessions\n"));
        FACTS.forEach(name -> text.append("fact ")
                .append(name)
                .append(" \"fact ")
                .append(name)
                .append("\"\n"));
        for (String name : DEFINITIONS) {
            text.append("define ").append(name).append(" as ").append(condition(2));
            text.append(maybe(3) ? " cite sa pages 7\n" : "\n");
            definitions++;
        }
        for (String treatment : TREATMENTS) {
            if (!maybe(8)) {
                recommendation(treatment);
            }
        }
        return text.toString();
    }

    private void recommendation(String treatment) {
        List<String> others = new ArrayList<>();
        others.add("note \"advice\"");
        for (int i = random.nextInt(3); i > 0; i--) {
            others.add("requires " + condition(2) + (maybe(2) ? " \"a reason\"" : ""));
        }
        if (maybe(4)) {
            others.add("contraindicated if " + condition(1));
        }
        if (maybe(10)) {
            others.add("not recommended" + (maybe(3) ? "" : " unless " + condition(1)));
        }
        if (maybe(2)) {
            others.add("cite sb");
        }
        List<String> clauses = phases();
        for (String clause : others) {
            clauses.add(random.nextInt(clauses.size() + 1), clause);
        }
        text.append(treatment).append('\n');
        clauses.forEach(clause -> text.append("  ").append(clause).append('\n'));
    }

    private List<String> phases() {
        List<String> phases = new ArrayList<>();
        int count = random.nextInt(5);
        long ceiling = 0;
        for (int i = 0; i < count; i++) {
            int low = 1 + random.nextInt(4);
            int high = low + random.nextInt(4);
            if (i == 0) {
                phases.add("initial " + range(low, high) + maybeIf());
                ceiling = high;
            } else if (i == count - 1 && maybe(3)) {
                phases.add("then continue" + maybeIf());
            } else if (maybe(2)) {
                phases.add("then " + range(low, high) + " more" + maybeIf());
                ceiling += high;
            } else {
                long top = ceiling + 1 + random.nextInt(6);
                phases.add("then max " + range(Math.max(1, top - random.nextInt(6)), top) + " sessions" + maybeIf());
                ceiling = top;
            }
        }
        return phases;
    }

    private static String range(long low, long high) {
        return low == high ? String.valueOf(low) : low + ".." + high;
    }

    private String maybeIf() {
        return maybe(3) ? "" : " if " + condition(2);
    }

    private String condition(int depth) {
        int kind = random.nextInt(depth == 0 ? 2 : 8);
        return switch (kind) {
            case 0 -> name();
            case 1 -> documented && maybe(3) ? name() + (maybe(2) ? " is documented" : " is not documented") : name();
            case 2 -> "not (" + condition(depth - 1) + ")";
            case 3 -> joined(" and ", depth, "(", ")");
            case 4 -> joined(" or ", depth, "(", ")");
            case 5 -> List.of("all of ", "any of ", "none of ").get(random.nextInt(3)) + joined(", ", depth, "(", ")");
            default -> {
                String list = joined(", ", depth, "(", ")");
                String how = List.of("at least ", "at most ", "exactly ").get(random.nextInt(3));
                yield how + (1 + random.nextInt(2)) + " of " + list;
            }
        };
    }

    private String joined(String word, int depth, String open, String close) {
        List<String> parts = new ArrayList<>();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            parts.add("(" + condition(depth - 1) + ")");
        }
        return open + String.join(word, parts) + close;
    }

    private String name() {
        int choice = random.nextInt(FACTS.size() + definitions);
        return choice < FACTS.size() ? FACTS.get(choice) : DEFINITIONS.get(choice - FACTS.size());
    }

    private boolean maybe(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
