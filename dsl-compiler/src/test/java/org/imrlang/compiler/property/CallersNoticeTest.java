package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.callers.CallerChanges;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.codegen.Compiled;
import org.imrlang.compiler.codegen.JavaFile;
import org.imrlang.compiler.codegen.JavaGenerator;
import org.imrlang.compiler.codegen.WholeFaceCaller;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.InvalidRequestException;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Units;
import org.imrlang.runtime.Vocabulary;
import org.junit.jupiter.api.Test;

/**
 * The law of {@code imr check --against}: nothing breaks callers exactly if a caller that calls all of the Java of the
 * version before compiles against the version now, and all that could be requested by name still can and is counted alike.
 */
class CallersNoticeTest {

    private static final int RULESETS = Scale.rulesets(12);
    private static final int CHANGES = Integer.getInteger("imr.property.requests", 3);

    /** A version that took the place of another. */
    private record Changed(String what, String packageName, CheckedRuleset before, CheckedRuleset now) {

        List<Diagnostic> breaking() {
            return CallerChanges.between(before, now).stream()
                    .filter(change -> change.severity() == Severity.ERROR)
                    .toList();
        }
    }

    @Test
    void whatIsToldIsWhatBreaks() {
        List<Changed> changed = new ArrayList<>();
        for (long seed = 0; seed < RULESETS; seed++) {
            draw(seed, changed);
        }
        List<JavaFile> files = new ArrayList<>();
        for (Changed one : changed) {
            files.addAll(JavaGenerator.generate(one.now(), one.packageName()));
            files.add(WholeFaceCaller.of(one.before(), one.packageName()));
        }
        Set<String> failing = failing(new Compiled(files).errors(), changed);
        Set<String> told = new TreeSet<>();
        for (Changed one : changed) {
            List<Diagnostic> breaking = one.breaking();
            breaking.forEach(change -> told.add(change.code()));
            List<String> refused = refused(one);
            boolean breaks = failing.contains(one.packageName()) || !refused.isEmpty();
            assertEquals(
                    breaks,
                    !breaking.isEmpty(),
                    () -> one.what() + "\ncompiles: " + !failing.contains(one.packageName()) + ", refused: " + refused
                            + "\ntold: "
                            + breaking.stream().map(Diagnostic::message).toList());
        }
        long breaking =
                changed.stream().filter(one -> !one.breaking().isEmpty()).count();
        assertTrue(breaking > changed.size() / 10, breaking + " of " + changed.size() + " break");
        assertTrue(breaking < changed.size() * 9 / 10, breaking + " of " + changed.size() + " break");
        assertTrue(told.containsAll(Set.of("fact-not-read", "fact-gone")), () -> "only these were drawn: " + told);
    }

    private static void draw(long seed, List<Changed> changed) {
        RandomRuleset ruleset = RandomRuleset.draw(seed);
        CheckedRuleset before = ruleset.compiled();
        Draw draw = new Draw(~seed);
        int found = 0;
        for (Edit edit : draw.shuffled(edits(ruleset, draw))) {
            Optional<CheckedRuleset> now =
                    found < CHANGES ? Compiler.compile(edit.files(), false).ruleset() : Optional.empty();
            if (now.isPresent()) {
                changed.add(new Changed(
                        "seed " + seed + ", " + edit.what(), "drawn" + seed + "_" + found, before, now.get()));
                found++;
            }
        }
    }

    /** An edit of a ruleset, which may or may not compile. */
    private record Edit(String what, List<InputFile> files) {}

    /** Parts left out of each file, declarations changed, and as many other changes. */
    private static List<Edit> edits(RandomRuleset ruleset, Draw draw) {
        List<Edit> edits = new ArrayList<>();
        List<Edit> others = new ArrayList<>();
        for (DrawnFile file : ruleset.files()) {
            for (DrawnBlock block : file.blocks()) {
                List<DrawnBlock> without = new ArrayList<>(file.blocks());
                without.remove(block);
                edits.add(edit(
                        ruleset,
                        file,
                        "without " + block.head(),
                        file.with(without).text()));
            }
            for (TextChange change : TextChange.of(file.text(), draw)) {
                boolean declares =
                        change.what().matches("(?s).*`(treatment|fact|guideline|number|percent|v[a-d])\\b.*");
                (declares ? edits : others).add(edit(ruleset, file, change.what(), change.text()));
            }
        }
        edits.addAll(draw.some(others, edits.size() / 2));
        return edits;
    }

    private static Edit edit(RandomRuleset ruleset, DrawnFile changed, String what, String text) {
        return new Edit(
                changed.name() + ", " + what,
                ruleset.files().stream()
                        .map(file -> file == changed
                                ? new InputFile(file.name(), text.getBytes(StandardCharsets.UTF_8))
                                : file.input())
                        .toList());
    }

    private static Set<String> failing(List<String> errors, List<Changed> changed) {
        Set<String> failing = new TreeSet<>();
        for (String error : errors) {
            String packageName = error.replaceAll("(?s)^/?([^/]*)/.*", "$1");
            assertTrue(error.contains("/" + WholeFaceCaller.NAME + ".java"), "what is generated compiles: " + error);
            failing.add(packageName);
        }
        Set<String> known = changed.stream().map(Changed::packageName).collect(Collectors.toSet());
        assertTrue(known.containsAll(failing), () -> "packages are told from errors: " + failing);
        return failing;
    }

    /** What of all that could be requested of the version before is refused now, or counted otherwise. */
    private static List<String> refused(Changed changed) {
        Vocabulary before = Interpreter.of(changed.before()).vocabulary();
        Vocabulary now = Interpreter.of(changed.now()).vocabulary();
        List<String> refused = new ArrayList<>();
        before.treatments().forEach((name, was) -> {
            if (now.problemWithTreatment(name).isPresent()
                    || !Units.same(was.unit(), now.treatments().get(name).unit())) {
                refused.add(name);
            }
        });
        String any = now.treatments().keySet().iterator().next();
        for (FactInfo fact : before.facts().values()) {
            for (FactValue value : values(fact.type())) {
                Request request = Request.of(
                                any, Course.UNSTATED.toBuilder().quantity(1).build())
                        .fact(fact.name(), value)
                        .build();
                try {
                    now.check(request);
                } catch (InvalidRequestException e) {
                    refused.add(e.getMessage());
                }
            }
            FactInfo is = now.facts().get(fact.name());
            if (is != null
                    && !(is.type() instanceof FactType.Choice)
                    && !is.type().equals(fact.type())) {
                refused.add(fact.name());
            }
        }
        return refused;
    }

    private static List<FactValue> values(FactType type) {
        if (type instanceof FactType.YesNo) {
            return List.of(FactValue.YesNo.of(true));
        } else if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            return List.of(new FactValue.Number(BigDecimal.ONE));
        } else if (type instanceof FactType.Date) {
            return List.of(new FactValue.Date(LocalDate.of(2014, 1, 31)));
        } else if (type instanceof FactType.Choice choice) {
            return choice.values().stream()
                    .<FactValue>map(FactValue.Choice::new)
                    .toList();
        }
        return List.of(new FactValue.Codes(List.of("F32.2")));
    }
}
