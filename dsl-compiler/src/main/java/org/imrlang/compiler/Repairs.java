package org.imrlang.compiler;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.diagnostic.Repair;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.source.SourceFile;
import org.imrlang.compiler.source.Span;

/**
 * Puts all certain repairs into a ruleset's files. A file is changed only where fewer mistakes are left in it than
 * before and no other kind of mistake has come; all that no repair touches stays as it is, byte for byte.
 */
public final class Repairs {

    /** Each round compiles anew; what two rounds want back and forth ends here. */
    private static final int MOST_ROUNDS = 20;

    /** How many repairs are tried one by one where all together did harm. */
    private static final int MOST_ALONE = 100;

    private static final byte[] BYTE_ORDER_MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final Predicate<String> mayChange;
    private final Function<List<InputFile>, List<Diagnostic>> understand;
    private final Function<List<InputFile>, List<Diagnostic>> compile;

    /**
     * Asks these what is wrong with files.
     *
     * @param mayChange whether the file of a name may be changed
     * @param understand without the checks of the meaning
     * @param compile with them
     */
    Repairs(
            Predicate<String> mayChange,
            Function<List<InputFile>, List<Diagnostic>> understand,
            Function<List<InputFile>, List<Diagnostic>> compile) {
        this.mayChange = mayChange;
        this.understand = understand;
        this.compile = compile;
    }

    /**
     * A file that was repaired.
     *
     * @param before as it was given
     * @param after as it is once repaired, under the same name
     * @param mistakes how many mistakes were repaired in it
     */
    public record Changed(InputFile before, InputFile after, int mistakes) {}

    /**
     * What came of repairing.
     *
     * @param changed the files that were repaired, in the order in which they were given
     * @param remaining what is said of all files now
     */
    public record Repaired(List<Changed> changed, Compilation remaining) {}

    /** Whether a diagnostic offers a repair that nobody can mean otherwise. */
    public static boolean isCertain(Diagnostic diagnostic) {
        return diagnostic.repair().map(Repair::certain).orElse(false);
    }

    /**
     * Repairs files that are one ruleset.
     *
     * @param files in any order, each with a name of its own
     * @param mayChange whether the file of this name may be changed
     * @param strict whether undeclared treatments and facts are errors
     */
    public static Repaired repair(List<InputFile> files, Predicate<String> mayChange, boolean strict) {
        Repairs repairs = new Repairs(
                mayChange,
                some -> Compiler.understand(some, strict),
                some -> Compiler.compile(some, strict).diagnostics());
        State end = repairs.repaired(new State(files, Map.of()));
        return new Repaired(changed(files, end), Compiler.compile(end.files, strict));
    }

    /** The files that change. */
    List<Changed> changed(List<InputFile> files) {
        return changed(files, repaired(new State(files, Map.of())));
    }

    /** Files on the way, and how many repairs went into each, by its name. */
    private record State(List<InputFile> files, Map<String, Integer> mistakes) {}

    private static List<Changed> changed(List<InputFile> files, State end) {
        List<Changed> changed = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            InputFile after = end.files.get(i);
            if (!after.equals(files.get(i))) {
                changed.add(new Changed(files.get(i), after, end.mistakes.getOrDefault(after.name(), 0)));
            }
        }
        return List.copyOf(changed);
    }

    private State repaired(State start) {
        State end = settled(start, file -> true);
        if (!isBetter(start, end)) {
            end = start;
            for (InputFile file : start.files) {
                end = fileByFile(end, file.name());
            }
        }
        return end;
    }

    /** All repairs of a file together, and where they do harm, those that do none alone. */
    private State fileByFile(State start, String file) {
        State end = settled(start, file::equals);
        if (isBetter(start, end)) {
            return end;
        }
        State best = start;
        int passed = 0;
        for (int tried = 0; tried < MOST_ALONE; tried++) {
            List<Repair> left = repairs(best, file::equals);
            if (passed >= left.size()) {
                break;
            }
            State next = applied(best, List.of(left.get(passed)));
            if (isBetter(best, next)) {
                best = next;
            } else {
                passed++;
            }
        }
        return best;
    }

    /** Rounds of repairs, until none is left: a repair may bring to light what another mistake hid. */
    private State settled(State start, Predicate<String> files) {
        State end = start;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            State next = applied(end, apart(repairs(end, files)));
            if (next.files.equals(end.files)) {
                break;
            }
            end = next;
        }
        return end;
    }

    private List<Repair> repairs(State state, Predicate<String> files) {
        return compile.apply(state.files).stream()
                .filter(diagnostic -> files.test(diagnostic.at().file().name()))
                .filter(Repairs::isCertain)
                .map(Diagnostic::repair)
                .flatMap(Optional::stream)
                .filter(repair -> !repair.edits().isEmpty())
                .filter(repair -> repair.edits().stream()
                        .allMatch(edit -> mayChange.test(edit.at().file().name())))
                .toList();
    }

    /** Those that touch none before them; the others wait for the next round. */
    private static List<Repair> apart(List<Repair> repairs) {
        List<Repair> chosen = new ArrayList<>();
        Map<SourceFile, List<Span>> taken = new HashMap<>();
        for (Repair repair : repairs) {
            List<Span> spans = repair.edits().stream().map(Edit::at).toList();
            if (spans.stream()
                    .noneMatch(span -> taken.getOrDefault(span.file(), List.of()).stream()
                            .anyMatch(other -> touch(span, other)))) {
                chosen.add(repair);
                spans.forEach(span -> taken.computeIfAbsent(span.file(), file -> new ArrayList<>())
                        .add(span));
            }
        }
        return chosen;
    }

    private static boolean touch(Span one, Span other) {
        return one.start() <= other.end() && other.start() <= one.end();
    }

    private static State applied(State state, List<Repair> repairs) {
        Map<String, List<Edit>> edits = new HashMap<>();
        Map<String, Integer> mistakes = new HashMap<>(state.mistakes);
        for (Repair repair : repairs) {
            Set<String> files = new HashSet<>();
            for (Edit edit : repair.edits()) {
                files.add(edit.at().file().name());
                edits.computeIfAbsent(edit.at().file().name(), name -> new ArrayList<>())
                        .add(edit);
            }
            files.forEach(name -> mistakes.merge(name, 1, Integer::sum));
        }
        List<InputFile> files = state.files.stream()
                .map(file -> Optional.ofNullable(edits.get(file.name()))
                        .map(own -> edited(file, own))
                        .orElse(file))
                .toList();
        return new State(files, mistakes);
    }

    private static InputFile edited(InputFile file, List<Edit> edits) {
        SourceFile source = edits.get(0).at().file();
        boolean windows = source.text().contains("\r\n");
        List<Edit> own = edits.stream()
                .map(edit -> windows ? new Edit(edit.at(), edit.text().replaceAll("\r?\n", "\r\n")) : edit)
                .toList();
        byte[] text = Repair.apply(source, own).getBytes(StandardCharsets.UTF_8);
        byte[] mark = startsWithMark(file.content()) ? BYTE_ORDER_MARK : new byte[0];
        byte[] content = new byte[mark.length + text.length];
        System.arraycopy(mark, 0, content, 0, mark.length);
        System.arraycopy(text, 0, content, mark.length, text.length);
        return new InputFile(file.name(), content);
    }

    private static boolean startsWithMark(byte[] content) {
        if (content.length < BYTE_ORDER_MARK.length) {
            return false;
        }
        for (int i = 0; i < BYTE_ORDER_MARK.length; i++) {
            if (content[i] != BYTE_ORDER_MARK[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether each changed file has fewer mistakes than before, and no file one of a kind that it did not have. */
    private boolean isBetter(State before, State after) {
        // What the checks of the meaning find was there before too; they only look once all else is right.
        boolean meaning = understand.apply(before.files).stream()
                .noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
        Map<String, Map<String, Integer>> were = said(before, meaning);
        Map<String, Map<String, Integer>> are = said(after, meaning);
        for (int i = 0; i < before.files.size(); i++) {
            InputFile file = before.files.get(i);
            Map<String, Integer> old = were.getOrDefault(file.name(), Map.of());
            Map<String, Integer> now = are.getOrDefault(file.name(), Map.of());
            boolean changed = !file.equals(after.files.get(i));
            if (now.entrySet().stream().anyMatch(code -> code.getValue() > old.getOrDefault(code.getKey(), 0))
                    || changed && sum(now) >= sum(old)) {
                return false;
            }
        }
        return true;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How often each code is said of each file. */
    private Map<String, Map<String, Integer>> said(State state, boolean meaning) {
        List<Diagnostic> diagnostics = (meaning ? compile : understand).apply(state.files);
        Map<String, Map<String, Integer>> said = new HashMap<>();
        for (Diagnostic diagnostic : diagnostics) {
            said.computeIfAbsent(diagnostic.at().file().name(), name -> new HashMap<>())
                    .merge(diagnostic.code(), 1, Integer::sum);
        }
        return said;
    }
}
