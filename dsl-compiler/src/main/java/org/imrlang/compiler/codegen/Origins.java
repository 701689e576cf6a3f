package org.imrlang.compiler.codegen;

import com.palantir.javapoet.AnnotationSpec;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.Generated;
import org.imrlang.compiler.check.FactsRead;
import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.source.SourceFile;

/**
 * What marks a class as generated, and from which texts: those whose words it repeats or decides by. Of one text its SHA-256,
 * as {@code sha256sum} prints it; of several that of their sums, sorted, a line each. Lines end with a line feed for this,
 * however the file ends them, so that every machine comes to the same.
 */
final class Origins {

    private final Ruleset ruleset;
    private final Map<String, List<Guideline>> declaring = new HashMap<>();
    private final Map<String, Guideline> byFile = new HashMap<>();
    private final Map<SourceFile, String> sums = new HashMap<>();

    Origins(Ruleset ruleset) {
        this.ruleset = ruleset;
        for (Guideline guideline : ruleset.guidelines()) {
            byFile.put(guideline.file(), guideline);
            guideline
                    .declares()
                    .forEach(name -> declaring
                            .computeIfAbsent(name, unused -> new ArrayList<>())
                            .add(guideline));
        }
    }

    /** For the class of the whole ruleset. */
    AnnotationSpec ofAll() {
        return generated(ruleset.guidelines());
    }

    /** For the class of a guideline. */
    AnnotationSpec of(List<Guideline> editions) {
        List<Guideline> origins = new ArrayList<>(editions);
        GuidelineGenerator.treatments(editions).forEach(treatment -> origins.addAll(declaring(treatment.name())));
        return generated(origins);
    }

    /** For the classes of a treatment's requests. */
    AnnotationSpec of(TreatmentRules rules) {
        List<Guideline> origins = new ArrayList<>(rules.guidelines());
        origins.addAll(declaring(rules.treatment().name()));
        FactsRead read = rules.read();
        read.facts().forEach(fact -> origins.addAll(declaring(fact.name())));
        for (Definition definition : read.definitions()) {
            if (byFile.containsKey(definition.file())) {
                origins.add(byFile.get(definition.file()));
            }
        }
        return generated(origins);
    }

    /** For the class of a choice. */
    AnnotationSpec of(Fact choice) {
        return generated(declaring(choice.name()));
    }

    private List<Guideline> declaring(String name) {
        return declaring.getOrDefault(name, List.of());
    }

    // @Generated(value = "org.imrlang.compiler", comments = "sha256 5f70bf18a086…")
    private AnnotationSpec generated(Collection<Guideline> origins) {
        Set<String> texts = new TreeSet<>();
        for (Guideline guideline : origins) {
            texts.add(sums.computeIfAbsent(guideline.at().file(), Origins::sum));
        }
        String sum = texts.size() == 1 ? texts.iterator().next() : Fingerprint.of(String.join("\n", texts) + "\n");
        return AnnotationSpec.builder(Generated.class)
                .addMember("value", "$S", "org.imrlang.compiler")
                .addMember("comments", "$S", "sha256 " + sum)
                .build();
    }

    private static String sum(SourceFile file) {
        return Fingerprint.of(file.text().replace("\r\n", "\n").replace('\r', '\n'));
    }
}
