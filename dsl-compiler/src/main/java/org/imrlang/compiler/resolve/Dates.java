package org.imrlang.compiler.resolve;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.LimitDiagnostic;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Units;

/** Days of the calendar, and the words for stretches of it. */
final class Dates {

    private final Diagnostics diagnostics;

    Dates(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The day, or nothing where it was refused. */
    Optional<LocalDate> date(TextSyntax written) {
        try {
            LocalDate date = LocalDate.parse(written.text());
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return Optional.of(date);
            }
        } catch (DateTimeException invalid) {
            // said below
        }
        diagnostics.add(new LimitDiagnostic.NoSuchDate(written.at(), written.text()));
        return Optional.empty();
    }

    /** The unit of time that a word names, where it names one. */
    static Optional<TimeUnit> unit(String word) {
        for (TimeUnit unit : TimeUnit.values()) {
            if (Units.same(unit.singular(), word)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    /** The unit of time that the grammar read. */
    static TimeUnit unit(NameSyntax word) {
        return unit(word.text())
                .orElseThrow(() -> new IllegalStateException("the grammar read a unit of time that is none: " + word));
    }
}
