package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.property.DrawnFiles;
import org.junit.jupiter.api.Test;

/** The face lists all that callers can name of generated Java, and nothing else. */
class JavaFaceTest {

    private static final int RULESETS = 12;

    /** What every class of its kind has. */
    private static final Set<String> OF_ALL = Set.of(
            "Ruleset",
            "Ruleset.rules",
            "Ruleset.vocabulary",
            "Ruleset.determine",
            "Ruleset.only",
            "Request.treatment",
            "Request.determine",
            "Choice.values",
            "Choice.valueOf",
            "Choice.text",
            "Choice.toString");

    @Test
    void theFaceIsWhatIsPublic() throws ClassNotFoundException {
        List<CheckedRuleset> rulesets = new ArrayList<>();
        List<JavaFile> files = new ArrayList<>();
        for (int seed = 0; seed < RULESETS; seed++) {
            CheckedRuleset ruleset = DrawnFiles.draw(seed, 0).rules();
            rulesets.add(ruleset);
            files.addAll(JavaGenerator.generate(ruleset, "face" + seed));
        }
        Compiled compiled = new Compiled(files);
        assertEquals(List.of(), compiled.errors());
        for (int seed = 0; seed < RULESETS; seed++) {
            JavaFace face = JavaFace.of(rulesets.get(seed));
            Set<String> seen = new TreeSet<>();
            for (String name : compiled.classFiles().keySet()) {
                if (name.startsWith("face" + seed + ".")) {
                    Class<?> type = compiled.type(name);
                    if (Modifier.isPublic(type.getModifiers())) {
                        members(type, kind(type, face)).forEach(seen::add);
                    }
                }
            }
            assertEquals(listed(face), seen, "seed " + seed);
        }
    }

    private static String kind(Class<?> type, JavaFace face) {
        String name = type.getSimpleName();
        if (face.requests().values().stream().anyMatch(one -> one.name().equals(name))) {
            return "Request";
        }
        return face.choices().values().stream().anyMatch(one -> one.name().equals(name)) ? "Choice" : name;
    }

    private static Stream<String> members(Class<?> type, String kind) {
        List<String> members = new ArrayList<>(List.of(type.getSimpleName()));
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic()) {
                members.add(type.getSimpleName() + "." + method.getName());
            }
        }
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers())) {
                members.add(type.getSimpleName() + "." + field.getName());
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (Modifier.isPublic(constructor.getModifiers())) {
                members.add(type.getSimpleName() + ".new");
            }
        }
        return members.stream()
                .filter(member -> !OF_ALL.contains(member)
                        && !OF_ALL.contains(
                                kind + member.substring(type.getSimpleName().length())));
    }

    private static Set<String> listed(JavaFace face) {
        Set<String> listed = new TreeSet<>();
        face.guidelines().values().forEach(guideline -> {
            listed.add(guideline.name());
            guideline.treatments().values().forEach(method -> listed.add(guideline.name() + "." + method));
        });
        face.requests().values().forEach(request -> {
            listed.add(request.name());
            request.facts().values().forEach(method -> listed.add(request.name() + "." + method));
        });
        face.choices().values().forEach(choice -> {
            listed.add(choice.name());
            choice.values().values().forEach(constant -> listed.add(choice.name() + "." + constant));
        });
        return listed;
    }
}
