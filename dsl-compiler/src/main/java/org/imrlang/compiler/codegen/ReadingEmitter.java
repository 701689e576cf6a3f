package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.math.BigDecimal;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Choices;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Logic;
import org.imrlang.runtime.Operand;
import org.imrlang.runtime.Stated;
import org.imrlang.runtime.Values;

/** Values of the record as Java expressions. */
final class ReadingEmitter {

    private final ConditionMethods methods;

    ReadingEmitter(ConditionMethods methods) {
        this.methods = methods;
    }

    // surgery(), course().started("CBT")
    CodeBlock day(Reading reading) {
        if (reading instanceof Reading.OfFact ofFact) {
            return CodeBlock.of("$N()", methods.fact(ofFact.fact()));
        }
        BuiltIn what = builtIn(reading);
        return switch (what) {
            case REQUEST_DATE -> CodeBlock.of("course().requestDay()");
            case SERVICE_DATE -> CodeBlock.of("course().serviceDay()");
            case INJURY_DATE -> CodeBlock.of("course().injuryDay()");
            case STARTED -> CodeBlock.of("course().started($S)", methods.treatment());
            case LAST_DELIVERED -> CodeBlock.of("course().lastDelivered($S)", methods.treatment());
            default -> throw new IllegalStateException("`" + what.text() + "` is no date");
        };
    }

    // Values.compare(painRelief(), Comparison.AT_LEAST, NUMBER_40)
    CodeBlock compare(Reading reading, Comparison how, BigDecimal value) {
        CodeBlock number = methods.constants().number(value);
        if (reading instanceof Reading.OfFact ofFact) {
            return CodeBlock.of(
                    "$T.compare($N(), $T.$L, $L)",
                    Values.class,
                    methods.fact(ofFact.fact()),
                    Comparison.class,
                    how.name(),
                    number);
        }
        BuiltIn what = builtIn(reading);
        CodeBlock than = CodeBlock.of("$T.$L, $L", Comparison.class, how.name(), number);
        return switch (what) {
            case REQUESTED -> CodeBlock.of("$T.requested(course(), $L)", Stated.class, than);
            case COMPLETED -> CodeBlock.of("$T.completed(course(), $S, $L)", Stated.class, methods.treatment(), than);
            case AUTHORIZED -> CodeBlock.of("$T.authorized(course(), $S, $L)", Stated.class, methods.treatment(), than);
            case PER_WEEK -> CodeBlock.of("course().perWeek($L)", than);
            case WEEKS -> CodeBlock.of("course().weeks($L)", than);
            default -> throw new IllegalStateException("`" + what.text() + "` is no number");
        };
    }

    // Stated.isKnown(painRelief())
    CodeBlock isKnown(Reading reading) {
        if (reading instanceof Reading.OfFact ofFact) {
            return CodeBlock.of("$T.isKnown($N())", Stated.class, methods.fact(ofFact.fact()));
        }
        return switch (builtIn(reading)) {
            case REQUESTED -> CodeBlock.of("$T.YES", Logic.class);
            case COMPLETED -> CodeBlock.of("$T.completed(course())", Stated.class);
            case AUTHORIZED -> CodeBlock.of("$T.authorized(course())", Stated.class);
            case PER_WEEK -> CodeBlock.of("$T.perWeek(course())", Stated.class);
            case WEEKS -> CodeBlock.of("$T.weeks(course())", Stated.class);
            default -> CodeBlock.of("$T.isKnown($L)", Stated.class, day(reading));
        };
    }

    // Operand.number(PAIN_RELIEF, painRelief()), Operand.builtIn(BuiltIn.COMPLETED, course(), treatment())
    CodeBlock operand(Reading reading) {
        return reading instanceof Reading.OfFact ofFact
                ? operand(ofFact.fact())
                : CodeBlock.of(
                        "$T.builtIn($T.$L, course(), treatment())",
                        Operand.class,
                        BuiltIn.class,
                        builtIn(reading).name());
    }

    // Operand.choice(REGION, Choices.text(region()))
    CodeBlock operand(Fact fact) {
        FactType type = fact.type();
        CodeBlock value = CodeBlock.of("$N()", methods.fact(fact));
        String kind;
        if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            kind = "number";
        } else if (type instanceof FactType.Date) {
            kind = "day";
        } else if (type instanceof FactType.Choice) {
            kind = "choice";
            value = text(fact);
        } else if (type instanceof FactType.Codes) {
            kind = "codes";
        } else if (type instanceof FactType.YesNo) {
            kind = "truth";
        } else {
            throw new IllegalStateException("a fact of an unknown type: " + type);
        }
        return CodeBlock.of(
                "$T.$L($L, $L)",
                Operand.class,
                kind,
                methods.constants().fact(Descriptions.fact(fact), methods.choice(fact)),
                value);
    }

    // Choices.text(region())
    CodeBlock text(Fact choice) {
        return CodeBlock.of("$T.text($N())", Choices.class, methods.fact(choice));
    }

    private static BuiltIn builtIn(Reading reading) {
        if (reading instanceof Reading.OfRequest ofRequest) {
            return ofRequest.what();
        }
        throw new IllegalStateException("a value of an unknown kind: " + reading);
    }
}
