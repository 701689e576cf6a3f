package org.imrlang.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.GuidelineInfo;

/** The class of one guideline, in all its editions: where a developer begins a request of each of its treatments. */
final class GuidelineGenerator {

    private final List<Guideline> editions;
    private final JavaNames names;
    private final AnnotationSpec generated;

    GuidelineGenerator(List<Guideline> editions, JavaNames names, AnnotationSpec generated) {
        this.editions = editions;
        this.names = names;
        this.generated = generated;
    }

    // @Generated(value = "org.imrlang.compiler", comments = "sha256 …")
    // public final class Psychological {
    //     …
    // }
    TypeSpec generate() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.guideline(name()))
                .addJavadoc(javadoc())
                .addAnnotation(generated)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        treatments(editions).forEach(treatment -> type.addMethod(factory(treatment)));
        return type.build();
    }

    /** What the editions of a guideline recommend anything for, in the order of the text. */
    static Collection<Treatment> treatments(List<Guideline> editions) {
        Map<String, Treatment> treatments = new LinkedHashMap<>();
        editions.forEach(edition -> edition.recommendations()
                .forEach(one -> treatments.putIfAbsent(one.treatment().name(), one.treatment())));
        return treatments.values();
    }

    private String name() {
        return editions.get(0).name();
    }

    private CodeBlock javadoc() {
        CodeBlock.Builder javadoc = CodeBlock.builder();
        for (Guideline edition : editions) {
            GuidelineInfo info = Descriptions.guideline(edition);
            List<String> whose = new ArrayList<>();
            info.authority().ifPresent(whose::add);
            info.edition().ifPresent(whose::add);
            javadoc.add(edition == editions.get(0) ? "$L" : "\n\n<p>$L", JavadocText.of(info.title()));
            if (!whose.isEmpty()) {
                javadoc.add(" ($L)", JavadocText.of(String.join(", ", whose)));
            }
            javadoc.add(".");
        }
        return javadoc.add("\n\n<p>Criteria only: a physician decides.").build();
    }

    // public static CbtRequest cbt() {
    //     return CbtRequest.UNSTATED;
    // }
    private MethodSpec factory(Treatment treatment) {
        ClassName request = names.request(treatment.name());
        String label = Descriptions.treatment(treatment).label();
        return MethodSpec.methodBuilder(names.factory(treatment.name()))
                .addJavadoc(
                        "Begins a request of $L, of which nothing is known yet. All guidelines of the ruleset decide it, in the\n"
                                + "order of their precedence; {@code $T.rules().only} asks one alone.\n\n@return the request",
                        JavadocText.of(label),
                        names.ruleset())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(request)
                .addStatement("return $T.UNSTATED", request)
                .build();
    }
}
