package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.runtime.FactType;

/** The Java name of everything that is generated, allocated before anything is emitted, in the order of the ruleset. */
final class JavaNames {

    /** What a generated class would hide from the code beside it, and what JavaPoet would have to write in full. */
    private static final List<String> TYPES = words(
            // java.lang, in so far as it is used next to a guideline
            "AssertionError AutoCloseable Boolean Byte CharSequence Character Class CloneNotSupportedException Cloneable",
            "Comparable Deprecated Double Enum Error Exception Float FunctionalInterface IllegalArgumentException",
            "Integer Iterable Long Math Module Number Object Override Package Process Record Runnable Runtime",
            "SafeVarargs Short String StringBuilder SuppressWarnings System Thread Throwable Void",
            // what generated code imports, and its nested classes
            "AllValues ArrayList BiFunction BigDecimal Facts Function Generated HashMap List LocalDate Map Objects Optional Serial",
            "Serializable",
            // org.imrlang.runtime
            "Allowance Amounts Basis Binding BuiltIn Change ChoiceValue Choices ChosenBy Citation ClauseInfo ClauseKind Comparison",
            "Counts",
            "Course CourseDuration CourseLimits DateRelation Days DecidedRequest Delivery Determination DurationLimit",
            "English Evidence Explanation FactInfo FactType FactValue Finding Frequency FrequencyLimit FrequencyStep",
            "FrozenRequest Gates GuidelineInfo InvalidRequestException LimitWeighing Logic NearNames Operand Outcome",
            "PhaseReading PhaseWeighing Rationale Request Review Rules Sentences SerializedDetermination Stated Status",
            "TimeSpan TimeUnit TreatmentInfo TreatmentRequest Truth Units Unlock Values Vocabulary Weighed",
            "WeighedText WeighedTexts Weighing Window");

    /** Windows takes files of these names for devices, whatever ends them. */
    private static final List<String> DEVICES = words(
            "Aux Con Nul Prn Com1 Com2 Com3 Com4 Com5 Com6 Com7 Com8 Com9",
            "Lpt1 Lpt2 Lpt3 Lpt4 Lpt5 Lpt6 Lpt7 Lpt8 Lpt9");

    private static final List<String> OBJECT_METHODS =
            words("clone equals finalize getClass hashCode notify notifyAll toString wait");

    /** The methods that a request class has or inherits, and must not overload with those of facts and conditions. */
    private static final List<String> REQUEST_METHODS = words(
            "authorized changed completed course days decided determine explain frequency history id injuryDate judgement",
            "months of perDay perMonth perWeek prospects rationale request requestDate require serviceDate treatment",
            "weeks weigh weighedText with years");

    private static final List<String> ENUM_MEMBERS = words("text");

    private static final String RULESET = "Ruleset";

    private final String packageName;
    private final NameScope classes =
            new NameScope(Stream.concat(TYPES.stream(), DEVICES.stream()).toList());
    private final Map<String, Integer> parts = new HashMap<>();
    private final ClassName ruleset;
    private final Map<String, ClassName> guidelines = new HashMap<>();
    private final Map<String, Map<String, String>> factories = new HashMap<>();
    private final Map<String, ClassName> requests = new HashMap<>();
    private final Map<String, ClassName> choices = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();

    JavaNames(Ruleset ruleset, String packageName) {
        this.packageName = packageName;
        this.ruleset = ClassName.get(packageName, RULESET);
        classes.allocate(RULESET);
        for (Guideline guideline : ruleset.guidelines()) {
            if (!guideline.recommendations().isEmpty()) {
                guidelines.computeIfAbsent(
                        guideline.name(),
                        name -> ClassName.get(packageName, classes.allocate(JavaWords.upperCamel(name, "Guideline"))));
            }
        }
        Map<String, NameScope> methods = new HashMap<>();
        for (Guideline guideline : ruleset.guidelines()) {
            NameScope scope = methods.computeIfAbsent(guideline.name(), unused -> new NameScope(OBJECT_METHODS));
            for (Recommendation recommendation : guideline.recommendations()) {
                String treatment = recommendation.treatment().name();
                requests.computeIfAbsent(
                        treatment,
                        name -> ClassName.get(
                                packageName, classes.allocate(JavaWords.upperCamel(name, "Treatment") + "Request")));
                factories
                        .computeIfAbsent(guideline.name(), unused -> new HashMap<>())
                        .computeIfAbsent(treatment, name -> scope.allocate(JavaWords.lowerCamel(name)));
            }
        }
        for (Fact fact : ruleset.facts()) {
            if (fact.type() instanceof FactType.Choice choice) {
                String name = classes.allocate(JavaWords.upperCamel(fact.name(), "Fact"));
                choices.put(fact.name(), ClassName.get(packageName, name));
                NameScope constants = new NameScope(ENUM_MEMBERS);
                Map<String, String> named = new HashMap<>();
                choice.values().forEach(value -> named.put(value, constants.allocate(JavaWords.constant(value))));
                values.put(fact.name(), named);
            }
        }
    }

    /** The class of the whole ruleset. */
    ClassName ruleset() {
        return ruleset;
    }

    /** The class of a guideline with recommendations, one for all its editions. */
    ClassName guideline(String guideline) {
        return guidelines.get(guideline);
    }

    /** The method of a guideline's class that begins a request of a treatment. */
    String factory(String guideline, String treatment) {
        return factories.get(guideline).get(treatment);
    }

    /** The class of the requests of a treatment. */
    ClassName request(String treatment) {
        return requests.get(treatment);
    }

    /**
     * One more class for the requests of a treatment, where one cannot hold them all. How many there will be is seen only
     * when they are emitted: so these names, unlike the others, are allocated then.
     */
    ClassName part(String treatment) {
        return numbered(JavaWords.upperCamel(treatment, "Treatment") + "Part");
    }

    /** One more interface for the values of a choice, likewise. */
    ClassName values(Fact fact) {
        return numbered(JavaWords.upperCamel(fact.name(), "Fact") + "Values");
    }

    private ClassName numbered(String wanted) {
        int number = parts.merge(wanted, 1, Integer::sum);
        return ClassName.get(packageName, classes.allocate(wanted + number));
    }

    /** The enum of a choice. */
    ClassName choice(Fact fact) {
        return choices.get(fact.name());
    }

    /** The constant of a choice's value. */
    String value(Fact fact, String value) {
        return values.get(fact.name()).get(value);
    }

    /** The names of a request class's methods that are still free. */
    static NameScope requestMethods() {
        NameScope scope = new NameScope(OBJECT_METHODS);
        REQUEST_METHODS.forEach(scope::allocate);
        return scope;
    }

    private static List<String> words(String... lines) {
        return List.of(String.join(" ", lines).split(" "));
    }
}
