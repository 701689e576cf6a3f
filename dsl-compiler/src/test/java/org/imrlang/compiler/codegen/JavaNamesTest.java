package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.runtime.Determination;
import org.junit.jupiter.api.Test;

class JavaNamesTest {

    @Test
    void noGuidelineIsNamedAsAClassOfTheRuntime() {
        List<String> runtime = new ClassFileImporter()
                .importPackagesOf(Determination.class).stream()
                        .filter(type -> type.getEnclosingClass().isEmpty())
                        .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("package-info") && !name.isEmpty())
                        .filter(name -> Character.isUpperCase(name.charAt(0)))
                        .sorted()
                        .toList();
        List<String> hidden = runtime.stream()
                .filter(name -> {
                    Guideline guideline =
                            Models.guideline(name, List.of(), Models.recommendation(Models.CBT, "CBT", List.of()));
                    Ruleset ruleset = new Ruleset(List.of(guideline), List.of(Models.CBT), List.of());
                    return new JavaNames(ruleset, "org.example")
                            .guideline(name)
                            .simpleName()
                            .equals(name);
                })
                .toList();
        assertEquals(List.of(), hidden, "add to JavaNames.TYPES what the runtime has");
    }
}
