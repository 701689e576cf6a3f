package org.imrlang.compiler.codegen;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** Names that no generated class and no generated method may take. */
final class ReservedNames {

    /** All of java.lang, of Java 17 and of later ones: what else its name would hide from the code beside it. */
    private static final List<String> JAVA_LANG = words(
            "AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException",
            "ArrayStoreException AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence",
            "Character Class ClassCastException ClassCircularityError ClassFormatError ClassLoader",
            "ClassNotFoundException ClassValue CloneNotSupportedException Cloneable Comparable Compiler",
            "Deprecated Double Enum EnumConstantNotPresentException Error Exception ExceptionInInitializerError",
            "Float FunctionalInterface IO IllegalAccessError IllegalAccessException IllegalArgumentException",
            "IllegalCallerException IllegalMonitorStateException IllegalStateException",
            "IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException",
            "InheritableThreadLocal InstantiationError InstantiationException Integer InternalError",
            "InterruptedException Iterable LayerInstantiationException LinkageError Long MatchException Math",
            "Module ModuleLayer NegativeArraySizeException NoClassDefFoundError NoSuchFieldError",
            "NoSuchFieldException NoSuchMethodError NoSuchMethodException NullPointerException Number",
            "NumberFormatException Object OutOfMemoryError Override Package Process ProcessBuilder ProcessHandle",
            "Readable Record ReflectiveOperationException Runnable Runtime RuntimeException RuntimePermission",
            "SafeVarargs ScopedValue SecurityException SecurityManager Short StableValue StackOverflowError",
            "StackTraceElement StackWalker StrictMath String StringBuffer StringBuilder",
            "StringIndexOutOfBoundsException SuppressWarnings System Thread ThreadDeath ThreadGroup ThreadLocal",
            "Throwable TypeNotPresentException UnknownError UnsatisfiedLinkError UnsupportedClassVersionError",
            "UnsupportedOperationException VerifyError VirtualMachineError Void WrongThreadException");

    /** What generated code imports, and what it nests. */
    private static final List<String> IMPORTED = words(
            "AllValues ArrayList BiFunction BigDecimal Facts Function Generated HashMap List LocalDate Map Objects",
            "Optional Serial Serializable");

    private static final List<String> RUNTIME = words(
            "Allowance Amounts Basis Binding BuiltIn Change ChoiceValue Choices ChosenBy Citation ClauseInfo",
            "ClauseKind Comparison Counts Course CourseDuration CourseLimits DateRelation Days DecidedRequest",
            "Delivery Determination DurationLimit English Evidence Explanation FactInfo FactType FactValue",
            "Finding Frequency FrequencyLimit FrequencyStep FrozenRequest Gates GuidelineInfo",
            "InvalidRequestException LimitWeighing Logic NearNames Operand Outcome PhaseReading PhaseWeighing",
            "Rationale Request Review Rules Sentences SerializedDetermination Stated Status TimeSpan TimeUnit",
            "TreatmentInfo TreatmentRequest Truth Units Unlock Values Vocabulary Weighed WeighedText WeighedTexts",
            "Weighing Window");

    /** What Windows takes for a device, whatever the ending of the file. */
    private static final List<String> DEVICES = words(
            "Aux Con Nul Prn Com0 Com1 Com2 Com3 Com4 Com5 Com6 Com7 Com8 Com9",
            "Lpt0 Lpt1 Lpt2 Lpt3 Lpt4 Lpt5 Lpt6 Lpt7 Lpt8 Lpt9");

    /** The constants of the class of the whole ruleset, behind which classes so called would hide. */
    private static final Set<String> CONSTANTS = Set.of("DECISIONS", "GUIDELINES");

    private static final Set<String> TYPES = Stream.of(JAVA_LANG, IMPORTED, RUNTIME, DEVICES)
            .flatMap(List::stream)
            .map(ReservedNames::folded)
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OBJECT_METHODS =
            Set.copyOf(words("clone equals finalize getClass hashCode notify notifyAll toString wait"));

    /** The methods that a request class has or inherits, and must not overload with those of facts and conditions. */
    private static final Set<String> REQUEST_METHODS = Set.copyOf(words(
            "authorized changed completed course days decide decided determine explain factsOf frequency history id",
            "injuryDate isAsked judgement months of perDay perMonth perWeek prospects rationale request requestDate",
            "require serviceDate treatment weeks weigh weighText weighed weighedText weighing with years"));

    private ReservedNames() {}

    /** Whether no class of ours may be called so; case does not count, as on many file systems. */
    static boolean isType(String name) {
        // large request classes keep constants in nested classes of these names
        return TYPES.contains(folded(name)) || CONSTANTS.contains(name) || name.matches("(?i)Constants[0-9]+");
    }

    /** Whether no method without a class in front of it may be called so, in any class. */
    static boolean isMethod(String name) {
        return isKeyword(name) || OBJECT_METHODS.contains(name);
    }

    /** The same in a class of requests. */
    static boolean isRequestMethod(String name) {
        return isMethod(name) || REQUEST_METHODS.contains(name);
    }

    /** What private methods of a class of requests may not be called. */
    static Set<String> requestMethods() {
        return Stream.concat(OBJECT_METHODS.stream(), REQUEST_METHODS.stream()).collect(Collectors.toSet());
    }

    /** {@code yield} is none, but cannot be called without a qualifier. */
    static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || name.equals("yield");
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static List<String> words(String... lines) {
        return List.of(String.join(" ", lines).split(" "));
    }
}
