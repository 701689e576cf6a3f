package org.imrlang.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import org.imrlang.runtime.FrequencyStep;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Window;

/** Values of time as Java expressions. */
final class TimeValues {

    private TimeValues() {}

    // new TimeSpan(6, TimeUnit.WEEK)
    static CodeBlock span(TimeSpan span) {
        return CodeBlock.of("new $T($L)", TimeSpan.class, parts(span));
    }

    // 6, TimeUnit.WEEK
    static CodeBlock parts(TimeSpan span) {
        return CodeBlock.of("$L, $L", span.count(), unit(span.unit()));
    }

    // TimeUnit.WEEK
    static CodeBlock unit(TimeUnit unit) {
        return CodeBlock.of("$T.$L", TimeUnit.class, unit.name());
    }

    // new FrequencyStep(new BigDecimal("1"), new BigDecimal("3"), new TimeSpan(1, TimeUnit.WEEK), false,
    // Optional.empty(), false)
    static CodeBlock step(FrequencyStep step) {
        CodeBlock lasts = step.lasts()
                .map(span -> CodeBlock.of("$T.of($L)", Optional.class, span(span)))
                .orElse(CodeBlock.of("$T.empty()", Optional.class));
        return CodeBlock.of(
                "new $T($L)",
                FrequencyStep.class,
                Expression.arguments(
                        Constants.value(step.low()),
                        Constants.value(step.high()),
                        span(step.per()),
                        CodeBlock.of("$L", step.every()),
                        lasts,
                        CodeBlock.of("$L", step.fading())));
    }

    // Window.rolling(new TimeSpan(1, TimeUnit.YEAR))
    static CodeBlock window(Window window) {
        return switch (window.kind()) {
            case REQUEST -> CodeBlock.of("$T.REQUEST", Window.class);
            case INJURY -> CodeBlock.of("$T.INJURY", Window.class);
            case CALENDAR_YEAR -> CodeBlock.of("$T.CALENDAR_YEAR", Window.class);
            case ROLLING -> CodeBlock.of("$T.rolling($L)", Window.class, span(length(window)));
            case WITHIN_AFTER -> CodeBlock.of("$T.withinAfter($L)", Window.class, span(length(window)));
        };
    }

    /** How long a window is that has a length. */
    static TimeSpan length(Window window) {
        return window.span().orElseThrow(() -> new IllegalStateException(window.kind() + " without a length"));
    }
}
