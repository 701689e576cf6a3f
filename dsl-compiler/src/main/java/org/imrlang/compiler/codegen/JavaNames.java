package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;

/** The Java name of everything that is generated, allocated before anything is emitted, in the order of the ruleset. */
final class JavaNames {

    /** What a generated class would hide from the code beside it, and what JavaPoet would have to write in full. */
    private static final List<String> TYPES = words(
            // java.lang, in so far as it is used next to a guideline
            "AutoCloseable Boolean Byte CharSequence Character Class Cloneable Comparable Deprecated Double Enum Error",
            "Exception Float FunctionalInterface Integer Iterable Long Math Module Number Object Override Package Process",
            "Record Runnable Runtime SafeVarargs Short String StringBuilder SuppressWarnings System Thread Throwable Void",
            // what generated code imports
            "Function Generated HashMap List Map Serial Serializable",
            // org.imrlang.runtime
            "Basis Binding ChosenBy Citation ClauseInfo ClauseKind Course CourseDuration DecidedRequest Delivery",
            "Determination DurationLimit English Evidence Explanation FactInfo FactValue Finding Frequency FrequencyLimit",
            "FrozenRequest GuidelineInfo InvalidRequestException Logic NearNames Outcome PhaseReading Rationale Request",
            "Review Rules Sentences SerializedDetermination Status TimeUnit TreatmentInfo TreatmentRequest Truth Units",
            "Vocabulary Weighed Weighing");

    private static final List<String> OBJECT_METHODS =
            words("clone equals finalize getClass hashCode notify notifyAll toString wait");

    /** The methods that a request class has besides those for facts and conditions. */
    private static final List<String> REQUEST_METHODS = words(
            "amount authorized ceiling completed course days decided determine explain frequency gates history id",
            "injuryDate months of perDay perMonth perWeek rationale request requestDate requireQuantity serviceDate",
            "treatment weeks weigh with years");

    private static final String RULESET = "Ruleset";

    private final ClassName ruleset;
    private final Map<String, GuidelineNames> guidelines = new HashMap<>();

    JavaNames(Ruleset ruleset, String packageName) {
        this.ruleset = ClassName.get(packageName, RULESET);
        NameScope classes = new NameScope(TYPES);
        classes.allocate(RULESET);
        for (Guideline guideline : ruleset.guidelines()) {
            String name = classes.allocate(JavaWords.upperCamel(guideline.name(), "Guideline"));
            guidelines.put(guideline.name(), new GuidelineNames(ClassName.get(packageName, name), guideline));
        }
    }

    /** The class of the whole ruleset. */
    ClassName ruleset() {
        return ruleset;
    }

    /** The names within a guideline's class. */
    GuidelineNames of(Guideline guideline) {
        return guidelines.get(guideline.name());
    }

    private static List<String> words(String... lines) {
        return List.of(String.join(" ", lines).split(" "));
    }

    /** The names within one guideline's class. */
    static final class GuidelineNames {

        private final ClassName type;
        private final Map<Recommendation, ClassName> requests = new IdentityHashMap<>();
        private final Map<Recommendation, String> factories = new IdentityHashMap<>();

        private GuidelineNames(ClassName type, Guideline guideline) {
            this.type = type;
            NameScope nested = new NameScope(TYPES);
            nested.allocate(type.simpleName());
            NameScope methods = new NameScope(OBJECT_METHODS);
            for (Recommendation recommendation : guideline.recommendations()) {
                String treatment = recommendation.treatment().name();
                String request = JavaWords.upperCamel(treatment, "Treatment") + "Request";
                requests.put(recommendation, type.nestedClass(nested.allocate(request)));
                factories.put(recommendation, methods.allocate(JavaWords.lowerCamel(treatment)));
            }
        }

        /** The guideline's class. */
        ClassName type() {
            return type;
        }

        /** The class of the requests that a recommendation decides. */
        ClassName request(Recommendation recommendation) {
            return requests.get(recommendation);
        }

        /** The method that begins such a request. */
        String factory(Recommendation recommendation) {
            return factories.get(recommendation);
        }

        /** The names of a request class's methods that are still free. */
        NameScope requestMethods() {
            List<String> reserved = new ArrayList<>(OBJECT_METHODS);
            reserved.addAll(REQUEST_METHODS);
            return new NameScope(reserved);
        }
    }
}
