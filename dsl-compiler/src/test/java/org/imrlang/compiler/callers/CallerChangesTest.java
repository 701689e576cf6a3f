package org.imrlang.compiler.callers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.imrlang.compiler.Compilation;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.DiagnosticPrinter;
import org.junit.jupiter.api.Test;

/** Each change that callers notice, in the words in which it is told. */
class CallerChangesTest {

    private static final String SONGS = """
            guideline songs "Songs (invented)"
            treatment humming "humming (invented)" in sessions
            treatment whistling in days
            fact relief percent "relief"
            fact pitch one of (high, low) "how it sounds"
            fact mood "the mood is better"
            humming
              initial 4
              then 2 more if relief >= 40% and mood and pitch is low
            whistling
              up to 3 if mood
            """;

    private static List<Diagnostic> changes(String now) {
        return CallerChanges.between(compiled("old/songs.imr", SONGS), compiled("songs.imr", now));
    }

    private static String told(String now) {
        return changes(now).stream()
                .map(change -> change.severity().text() + " " + change.code() + " at "
                        + change.at().line() + ": " + change.message() + "; "
                        + change.help().orElseThrow())
                .collect(Collectors.joining("\n"));
    }

    private static CheckedRuleset compiled(String name, String text) {
        Compilation compilation =
                Compiler.compile(List.of(new InputFile(name, text.getBytes(StandardCharsets.UTF_8))), false);
        return compilation
                .ruleset()
                .orElseThrow(() -> new AssertionError(compilation.diagnostics().stream()
                        .map(DiagnosticPrinter::print)
                        .toList()));
    }

    @Test
    void whatIsDecidedIsNoneOfTheCallersBusiness() {
        assertEquals(
                "",
                told(SONGS.replace("initial 4", "initial 3..5\n  note \"new\"")
                        .replace("guideline songs", "// said\nguideline songs")
                        .replace("\"relief\"", "\"relief of pain\"")
                        .replace("fact mood", "fact tune \"a tune\"\ntreatment singing\nfact mood")
                        .replace("up to 3 if mood", "up to 2 if mood or tune\nsinging\n  up to 3")));
    }

    @Test
    void aTreatmentThatIsGone() {
        assertEquals(
                "error treatment-gone at 1: the treatment `humming` is gone; `hum` has its label;"
                        + " requests that name it are refused, and `Songs.humming()` no longer compiles",
                told(SONGS.replace("treatment humming", "treatment hum").replace("\nhumming", "\nhum")));
    }

    @Test
    void aTreatmentThatIsNotRecommendedAnyMore() {
        assertEquals(
                "error recommendation-gone at 1: `songs` recommends nothing for `whistling` any more;"
                        + " `Songs.whistling()` no longer compiles; requests by name are decided by what is left",
                told(SONGS.replace("whistling\n  up to 3 if mood\n", "")));
    }

    @Test
    void aTreatmentThatIsCountedOtherwise() {
        assertEquals(
                "error unit-changed at 2: `humming` was counted in sessions, and is now counted in visits;"
                        + " the numbers that callers state count something else now, and requests that state the unit are"
                        + " refused",
                told(SONGS.replace("in sessions", "in visits")));
        assertEquals(
                "error unit-changed at 3: `whistling` was counted in days, and is now counted in weeks;"
                        + " the numbers that callers state count something else now",
                told(SONGS.replace("in days", "in weeks")));
        assertEquals("", told(SONGS.replace("in sessions", "in session")));
    }

    @Test
    void aFactThatIsGone() {
        assertEquals(
                "error fact-gone at 1: the fact `mood` is gone; `good_mood` has its sentence; requests that state it are"
                        + " refused, and `HummingRequest.mood`, `WhistlingRequest.mood` no longer compile",
                told(SONGS.replace("fact mood", "fact good_mood")
                        .replace("and mood", "and good_mood")
                        .replace("if mood", "if good_mood")));
    }

    @Test
    void aFactThatIsNotReadAnyMore() {
        assertEquals(
                "error fact-not-read at 3: nothing that is said of `whistling` reads `mood` any more;"
                        + " `WhistlingRequest.mood` no longer compiles; requests by name may still state it",
                told(SONGS.replace("up to 3 if mood", "up to 3")));
    }

    @Test
    void aFactOfAnotherType() {
        assertEquals(
                "error type-changed at 4: `relief` was a percentage, and is now a number in points;"
                        + " what callers state of it is refused, or means something else; a new name would tell them",
                told(SONGS.replace("relief percent", "relief number in points").replace("40%", "40")));
    }

    @Test
    void theValuesOfAChoice() {
        assertEquals(
                "warning value-added at 5: `pitch` has a new value `middle`; a `switch` over `Pitch` that lists all values"
                        + " and has no `default` no longer compiles\n"
                        + "error value-gone at 5: `pitch` has no value `high` any more;"
                        + " requests that state it are refused, and `Pitch.HIGH` no longer compiles",
                told(SONGS.replace("(high, low)", "(low, middle)")));
        assertEquals("", told(SONGS.replace("(high, low)", "(low, high)")));
    }

    @Test
    void aChoiceThatIsNoEnumAnyMore() {
        String values = IntStream.range(0, 1_500).mapToObj(i -> "p" + i).collect(Collectors.joining(", "));
        assertEquals(
                "error choice-not-enum at 5: `pitch` has more values than an enum can hold now;"
                        + " a `switch` over `Pitch` no longer compiles, nor what asks for an enum",
                told(SONGS.replace("(high, low)", "(high, low, " + values + ")")));
    }

    @Test
    void aNameThatAnotherOneTakes() {
        assertEquals(
                "error java-name-changed at 2: `Mood_` was `mood` in Java, and is now `_Mood_`; callers of `mood` no"
                        + " longer compile; it changes where a name comes or goes that is nearly the same",
                CallerChanges.between(
                                compiled("s.imr", "fact Mood_ \"m\"\nhumming\n  up to 3 if Mood_\n"),
                                compiled("s.imr", "fact mood \"m\"\nfact Mood_ \"m\"\nhumming\n  up to 3 if Mood_\n"))
                        .stream()
                        .map(change ->
                                "error " + change.code() + " at " + change.at().line() + ": " + change.message() + "; "
                                        + change.help().orElseThrow())
                        .collect(Collectors.joining("\n")));
    }

    @Test
    void aGuidelineThatIsGone() {
        String renamed = SONGS.replace("guideline songs", "guideline tunes");
        assertEquals(
                "error guideline-gone at 1: the guideline `songs` is gone; `only(\"songs\")` is refused, and callers of"
                        + " `Songs` no longer compile; keep the name, or tell them",
                told(renamed));
    }

    @Test
    void bothPlacesAreShown() {
        String now = SONGS.replace("treatment humming", "// a remark\ntreatment humming")
                .replace("in days", "in weeks");
        assertEquals("""
                songs.imr:4:11: error[unit-changed]: `whistling` was counted in days, and is now counted in weeks
                    treatment whistling in weeks
                              ^^^^^^^^^
                  help: the numbers that callers state count something else now
                  old/songs.imr:3:11: it stood here before
                    treatment whistling in days
                              ---------
                """, DiagnosticPrinter.print(changes(now).get(0)));
    }

    /** Each kind has a line in the table of the page, and the page knows no other. */
    @Test
    void thePageListsEveryCode() throws IOException {
        String page = Files.readString(Path.of("../docs/callers.md"));
        Set<String> listed = new TreeSet<>();
        page.lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .filter(code -> code.matches("[a-z-]+"))
                .forEach(listed::add);
        Set<String> codes = Stream.of(CallerChange.class.getPermittedSubclasses())
                .map(Diagnostic::code)
                .collect(Collectors.toCollection(TreeSet::new));
        assertTrue(codes.size() > 5);
        assertEquals(codes, listed);
    }
}
