package org.imrlang.compiler.mistakes;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;

/**
 * Blocks of the catalogue, one after the other in one file, compiled.
 *
 * @param text the whole file
 * @param starts the line before each block's first
 * @param compilation what came of it
 */
record Planted(String text, List<Integer> starts, Compilation compilation) {

    private static final String FILE = "guideline.imr";
    private static final Pattern LINE = Pattern.compile("(guideline\\.imr:|\\bline )(\\d+)");

    /** Blocks under what all of them share, unless one stands alone. */
    static Planted of(List<String> blocks, boolean alone) {
        StringBuilder text = new StringBuilder(alone ? "" : Mistake.common());
        List<Integer> starts = new ArrayList<>();
        for (String block : blocks) {
            starts.add((int) text.chars().filter(letter -> letter == '\n').count());
            text.append(block).append(alone ? "" : "\n");
        }
        return new Planted(text.toString(), List.copyOf(starts), compile(text.toString()));
    }

    /** Compiles a file. */
    static Compilation compile(String text) {
        return Compiler.compile(List.of(new InputFile(FILE, text.getBytes(StandardCharsets.UTF_8))), false);
    }

    /** What is said of each block, its lines counted from the block's first; what is said of none of them comes last. */
    List<String> said() {
        List<StringBuilder> said = new ArrayList<>();
        for (int i = 0; i <= starts.size(); i++) {
            said.add(new StringBuilder());
        }
        for (Diagnostic diagnostic : compilation.diagnostics()) {
            int block = block(diagnostic.at().line());
            int start = block < starts.size() ? starts.get(block) : 0;
            said.get(block)
                    .append(LINE.matcher(DiagnosticPrinter.print(diagnostic))
                            .replaceAll(place -> shifted(place, start)));
        }
        return said.stream().map(StringBuilder::toString).toList();
    }

    private static String shifted(MatchResult place, int start) {
        int line = Integer.parseInt(place.group(2));
        boolean shared = line <= start;
        String before = shared && place.group(1).startsWith(FILE) ? "common.imr:" : place.group(1);
        return before + (shared ? line : line - start);
    }

    private int block(int line) {
        for (int block = starts.size() - 1; block >= 0; block--) {
            if (line > starts.get(block)) {
                return block;
            }
        }
        return starts.size();
    }
}
