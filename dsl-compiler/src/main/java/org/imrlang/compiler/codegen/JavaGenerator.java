package org.imrlang.compiler.codegen;

import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.runtime.FactType;

/**
 * Writes a ruleset as Java: a class for each guideline that recommends anything, one for the requests of each treatment,
 * an enum for each choice (a class, where an enum cannot hold its values), and one class, {@code Ruleset}, over all of them.
 */
public final class JavaGenerator {

    private JavaGenerator() {}

    /**
     * The Java of a ruleset. The same ruleset gives the same text everywhere.
     *
     * @throws IllegalArgumentException where Java has no package of that name
     */
    public static List<JavaFile> generate(CheckedRuleset ruleset, String packageName) {
        if (!SourceVersion.isName(packageName, SourceVersion.RELEASE_17)) {
            throw new IllegalArgumentException("`" + packageName + "` is no name of a Java package");
        }
        Ruleset rules = ruleset.ruleset();
        JavaNames names = new JavaNames(rules, packageName);
        Origins origins = new Origins(rules);
        Guards guards = new Guards(rules);
        List<TreatmentRules> treatments = TreatmentRules.of(rules);
        List<JavaFile> files = new ArrayList<>();
        for (List<Guideline> editions : byName(rules)) {
            files.add(file(new GuidelineGenerator(editions, names, origins.of(editions)).generate(), packageName));
        }
        for (TreatmentRules treatment : treatments) {
            new RequestGenerator(ruleset, treatment, guards, names, origins.of(treatment))
                    .generate()
                    .forEach(type -> files.add(file(type, packageName)));
        }
        for (Fact fact : rules.facts()) {
            if (fact.type() instanceof FactType.Choice choice) {
                List<TypeSpec> types = LargeChoiceGenerator.isEnum(choice)
                        ? List.of(new ChoiceGenerator(fact, choice, names, origins.of(fact)).generate())
                        : new LargeChoiceGenerator(fact, choice, names, origins.of(fact)).generate();
                types.forEach(type -> files.add(file(type, packageName)));
            }
        }
        files.add(
                file(new RulesetGenerator(rules, treatments, guards, names, origins.ofAll()).generate(), packageName));
        return List.copyOf(files);
    }

    /** The editions of each guideline that recommends anything. */
    static Collection<List<Guideline>> byName(Ruleset rules) {
        Map<String, List<Guideline>> byName = new LinkedHashMap<>();
        for (Guideline guideline : rules.guidelines()) {
            if (!guideline.recommendations().isEmpty()) {
                byName.computeIfAbsent(guideline.name(), unused -> new ArrayList<>())
                        .add(guideline);
            }
        }
        return byName.values();
    }

    private static JavaFile file(TypeSpec type, String packageName) {
        String text = com.palantir.javapoet.JavaFile.builder(packageName, type)
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        return new JavaFile(packageName.replace('.', '/') + "/" + type.name() + ".java", text);
    }
}
