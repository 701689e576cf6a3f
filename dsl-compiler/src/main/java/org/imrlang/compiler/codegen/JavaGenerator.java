package org.imrlang.compiler.codegen;

import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;

/** Writes a ruleset as Java: a class for each guideline and one, {@code Ruleset}, over all of them. */
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
        List<JavaFile> files = new ArrayList<>();
        for (Guideline guideline : rules.guidelines()) {
            files.add(file(new GuidelineGenerator(guideline, names.of(guideline)).generate(), packageName));
        }
        files.add(file(new RulesetGenerator(rules, names).generate(), packageName));
        return List.copyOf(files);
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
