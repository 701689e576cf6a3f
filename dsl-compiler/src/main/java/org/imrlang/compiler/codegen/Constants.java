package org.imrlang.compiler.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.lang.model.element.Modifier;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.Citation;
import org.imrlang.runtime.ClauseInfo;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Days;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.WeighedTexts;
import org.imrlang.runtime.Window;

/** The constants of a request class: the texts and values that it refers to. Each is emitted where it is first used. */
final class Constants {

    /** The initializer of a class is one method, and a method holds 64 KB. */
    private static final int PER_CLASS = 400;

    private final NameScope names;
    private final Map<Object, CodeBlock> references = new HashMap<>();
    private final List<FieldSpec> fields = new ArrayList<>();

    /**
     * Constants of a class.
     *
     * @param capitals the names of classes that are written as constants are, as {@code X}: a constant would hide the class
     */
    Constants(Collection<String> capitals) {
        List<String> taken = new ArrayList<>(List.of("UNSTATED", "serialVersionUID"));
        taken.addAll(capitals);
        this.names = new NameScope(taken);
    }

    /** {@code private static final GuidelineInfo PSYCHOLOGICAL = GuidelineInfo.of("psychological", "…").edition("…");} */
    CodeBlock guideline(Guideline guideline) {
        List<String> key = List.of("guideline", guideline.file(), guideline.name());
        return reference(key, JavaWords.constant(guideline.name()), GuidelineInfo.class, () -> {
            GuidelineInfo info = Descriptions.guideline(guideline);
            CodeBlock.Builder value = CodeBlock.builder()
                    .add("$T.of($L)", GuidelineInfo.class, Expression.arguments(text(info.name()), text(info.title())));
            part(value, "authority", info.authority());
            part(value, "edition", info.edition());
            return value.build();
        });
    }

    /** {@code private static final BigDecimal NUMBER_40 = new BigDecimal("40");} */
    CodeBlock number(BigDecimal number) {
        String wanted = "NUMBER" + JavaWords.constant(number.toString());
        return reference(number, wanted, BigDecimal.class, () -> value(number));
    }

    /** {@code private static final int DAY_2014_06_01 = Days.of(LocalDate.of(2014, 6, 1));} */
    CodeBlock day(LocalDate date) {
        CodeBlock value = CodeBlock.of(
                "$T.of($T.of($L, $L, $L))",
                Days.class,
                LocalDate.class,
                date.getYear(),
                date.getMonthValue(),
                date.getDayOfMonth());
        return reference(date, "DAY" + JavaWords.constant(date.toString()), int.class, () -> value);
    }

    /** {@code private static final String[] COUNTED = {"CBT", "biofeedback"};} */
    CodeBlock texts(String wanted, List<String> texts) {
        CodeBlock value = texts.stream().map(Constants::text).collect(CodeBlock.joining(", ", "{", "}"));
        return reference(List.of("texts", texts), wanted, String[].class, () -> value);
    }

    /** {@code private static final FrequencyStep[] FREQUENCY_STEPS = {new FrequencyStep(…)};} */
    CodeBlock steps(List<FrequencyStep> steps) {
        CodeBlock value = CodeBlock.of(
                "{$>$>\n$L$<$<}",
                CodeBlock.join(steps.stream().map(TimeValues::step).toList(), ",\n"));
        return reference(List.of("steps", steps), "FREQUENCY_STEPS", FrequencyStep[].class, () -> value);
    }

    /** {@code private static final Window PER_YEAR = Window.rolling(new TimeSpan(1, TimeUnit.YEAR));} */
    CodeBlock window(Window window) {
        return reference(window, "WINDOW", Window.class, () -> TimeValues.window(window));
    }

    /** {@code private static final WeighedTexts WEIGHED = new WeighedTexts();} */
    CodeBlock weighedTexts() {
        return reference(
                WeighedTexts.class, "WEIGHED", WeighedTexts.class, () -> CodeBlock.of("new $T()", WeighedTexts.class));
    }

    /** {@code private static final TreatmentInfo CBT = new TreatmentInfo("CBT", "…", "sessions");} */
    CodeBlock treatment(TreatmentInfo treatment) {
        return reference(treatment, JavaWords.constant(treatment.name()), TreatmentInfo.class, () -> value(treatment));
    }

    /** {@code private static final FactInfo ADL_IMPROVED = new FactInfo("adl_improved", "…");} */
    CodeBlock fact(FactInfo fact, Optional<ClassName> choice) {
        return reference(
                List.of("fact", fact.name()),
                JavaWords.constant(fact.name()),
                FactInfo.class,
                () -> FactValues.info(fact, choice));
    }

    /** {@code private static final Citation ODG_CBT = Citation.of("odg_cbt", "…").section("…").build();} */
    CodeBlock citation(Citation citation) {
        return reference(citation, JavaWords.constant(citation.source()), Citation.class, () -> {
            CodeBlock.Builder value = CodeBlock.builder()
                    .add("$T.of($L, $L)", Citation.class, text(citation.source()), text(citation.title()));
            part(value, "section", citation.section());
            part(value, "topic", citation.topic());
            part(value, "edition", citation.edition());
            part(value, "pages", citation.pages());
            part(value, "url", citation.url());
            return value.add("$>$>\n.build()$<$<").build();
        });
    }

    /** {@code private static final ClauseInfo INITIAL = ClauseInfo.of(ClauseKind.INITIAL, 24, "…").where("…");} */
    CodeBlock clause(ClauseInfo clause) {
        return reference(new Object(), clause.kind().name(), ClauseInfo.class, () -> {
            CodeBlock.Builder value = CodeBlock.builder()
                    .add(
                            "$T.of($T.$L, ",
                            ClauseInfo.class,
                            ClauseKind.class,
                            clause.kind().name())
                    .add("$L, $L)", clause.line(), text(clause.words()));
            clause.condition().ifPresent(condition -> {
                value.add("$>$>\n.where($L", text(condition));
                clause.meanings().forEach(meaning -> value.add(",\n$>$>$L$<$<", text(meaning)));
                value.add(")$<$<");
            });
            part(value, "because", clause.reason());
            return value.build();
        });
    }

    /** Adds the constants that were referred to. */
    void addTo(TypeSpec.Builder type) {
        fields.stream().limit(PER_CLASS).forEach(type::addField);
        for (int from = PER_CLASS; from < fields.size(); from += PER_CLASS) {
            type.addType(TypeSpec.classBuilder(holder(from))
                    .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .addFields(fields.subList(from, Math.min(fields.size(), from + PER_CLASS)))
                    .build());
        }
    }

    /** {@code new TreatmentInfo("CBT", "cognitive behavioral therapy", "sessions")} */
    static CodeBlock value(TreatmentInfo treatment) {
        return CodeBlock.of(
                "new $T($L)",
                TreatmentInfo.class,
                Expression.arguments(text(treatment.name()), text(treatment.label()), text(treatment.unit())));
    }

    /** {@code new BigDecimal("40")} */
    static CodeBlock value(BigDecimal number) {
        return CodeBlock.of("new $T($S)", BigDecimal.class, number.toString());
    }

    /** A string literal; several where one would be longer than a class file can hold. */
    static CodeBlock text(String text) {
        int most = 15_000;
        if (text.length() <= most) {
            return StringLiteral.of(text);
        }
        List<CodeBlock> parts = new ArrayList<>();
        for (int from = 0; from < text.length(); ) {
            int to = Math.min(text.length(), from + most);
            to -= Character.isHighSurrogate(text.charAt(to - 1)) ? 1 : 0;
            parts.add(StringLiteral.of(text.substring(from, to)));
            from = to;
        }
        return CodeBlock.of("$T.join($S, $L)", String.class, "", CodeBlock.join(parts, ", "));
    }

    private static void part(CodeBlock.Builder value, String method, Optional<String> part) {
        part.ifPresent(present -> value.add("$>$>\n.$L($L)$<$<", method, text(present)));
    }

    private CodeBlock reference(Object key, String wanted, Class<?> type, Supplier<CodeBlock> value) {
        CodeBlock known = references.get(key);
        if (known == null) {
            known = added(wanted, type, value);
            references.put(key, known);
        }
        return known;
    }

    private CodeBlock added(String wanted, Class<?> type, Supplier<CodeBlock> value) {
        String name = names.allocate(wanted);
        boolean isInner = fields.size() >= PER_CLASS;
        fields.add(FieldSpec.builder(type, name)
                .addModifiers(
                        isInner
                                ? new Modifier[] {Modifier.STATIC, Modifier.FINAL}
                                : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL})
                .initializer(value.get())
                .build());
        return isInner ? CodeBlock.of("$L.$L", holder(fields.size() - 1), name) : CodeBlock.of("$L", name);
    }

    /** The nested class that holds the constant of this index. */
    private static String holder(int index) {
        return "Constants" + (index / PER_CLASS + 1);
    }
}
