package org.imrlang.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.GuidelineInfo;

/** The class of one guideline: where a developer begins a request of each of its treatments. */
final class GuidelineGenerator {

    /** What marks a class as generated. */
    static final AnnotationSpec GENERATED = AnnotationSpec.builder(Generated.class)
            .addMember("value", "$S", "org.imrlang.compiler")
            .build();

    private final Guideline guideline;
    private final GuidelineInfo info;
    private final JavaNames.GuidelineNames names;
    private final Constants constants = new Constants();

    GuidelineGenerator(Guideline guideline, JavaNames.GuidelineNames names) {
        this.guideline = guideline;
        this.info = Descriptions.guideline(guideline);
        this.names = names;
    }

    // @Generated("org.imrlang.compiler")
    // public final class Psychological {
    //     …
    // }
    TypeSpec generate() {
        if (!guideline.recommendations().isEmpty()) {
            constants.guideline(info);
        }
        List<TypeSpec> requests = guideline.recommendations().stream()
                .map(recommendation -> new RequestGenerator(info, recommendation, names, constants).generate())
                .toList();
        TypeSpec.Builder type = TypeSpec.classBuilder(names.type())
                .addJavadoc(javadoc())
                .addAnnotation(GENERATED)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build());
        guideline.recommendations().forEach(recommendation -> type.addMethod(factory(recommendation)));
        constants.addTo(type);
        return type.addTypes(requests).build();
    }

    private CodeBlock javadoc() {
        List<String> whose = new ArrayList<>();
        info.authority().ifPresent(whose::add);
        info.edition().ifPresent(whose::add);
        CodeBlock.Builder javadoc = CodeBlock.builder().add("$L", JavadocText.of(info.title()));
        if (!whose.isEmpty()) {
            javadoc.add(" ($L)", JavadocText.of(String.join(", ", whose)));
        }
        return javadoc.add(".\n\n<p>Criteria only: a physician decides.").build();
    }

    // public static CbtRequest cbt() {
    //     return CbtRequest.UNSTATED;
    // }
    private MethodSpec factory(Recommendation recommendation) {
        ClassName request = names.request(recommendation);
        String label = Descriptions.treatment(recommendation.treatment()).label();
        return MethodSpec.methodBuilder(names.factory(recommendation))
                .addJavadoc("Begins a request of $L, of which nothing is known yet.", JavadocText.of(label))
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(request)
                .addStatement("return $T.UNSTATED", request)
                .build();
    }
}
