package org.imrlang.compiler.resolve;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.diagnostic.Edit;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.syntax.ClauseSyntax.ApartSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.CapSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.UntilSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.WindowSyntax;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.runtime.TimeSpan;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Window;

/** Resolves what bounds a course besides its phases: caps, distances, ends. */
final class CapResolver {

    /** A shorter stretch of time has a frequency, and no cap. */
    private static final int LEAST_DAYS = 30;

    private final Context context;
    private final Treatment treatment;
    private final DateRelations dates;

    CapResolver(Context context, Treatment treatment) {
        this.context = context;
        this.treatment = treatment;
        this.dates = new DateRelations(context);
    }

    /**
     * The cap, or nothing where it was refused.
     *
     * @param instead what puts a frequency, as text, in its place; none where that takes more
     */
    Optional<Clause.Cap> cap(CapSyntax cap, Function<String, List<Edit>> instead) {
        Optional<Range> amount = context.numbers().amount(cap.amount(), treatment);
        Optional<Window> window = window(cap, instead);
        Optional<Reading> date = cap.window().date().flatMap(dates::date);
        Optional<Fact> per = cap.per().flatMap(this::per);
        Optional<Condition> unless = context.conditions().condition(cap.unless(), treatment);
        boolean known = date.isPresent() == cap.window().date().isPresent()
                && per.isPresent() == cap.per().isPresent();
        if (amount.isEmpty() || window.isEmpty() || !known) {
            return Optional.empty();
        }
        return Optional.of(new Clause.Cap(cap.at(), amount.get(), window.get(), date, per, unless));
    }

    private Optional<Window> window(CapSyntax cap, Function<String, List<Edit>> instead) {
        WindowSyntax window = cap.window();
        return switch (window.kind()) {
            case REQUEST -> Optional.of(Window.REQUEST);
            case INJURY -> Optional.of(Window.INJURY);
            case CALENDAR_YEAR -> Optional.of(Window.CALENDAR_YEAR);
            case MONTH -> Optional.of(Window.rolling(new TimeSpan(1, TimeUnit.MONTH)));
            case YEAR -> Optional.of(Window.rolling(new TimeSpan(1, TimeUnit.YEAR)));
            case DAY -> rate(cap, "day", instead);
            case WEEK -> rate(cap, "week", instead);
            case DURATION -> span(cap, instead).map(Window::rolling);
            case WITHIN_AFTER -> span(cap, instead).map(Window::withinAfter);
        };
    }

    private Optional<Window> rate(CapSyntax cap, String per, Function<String, List<Edit>> instead) {
        String rate = "at " + cap.amount().range().at().text() + " per " + per;
        context.diagnostics().add(new CourseDiagnostic.RateAsCap(cap.window().at(), per, rate, instead.apply(rate)));
        return Optional.empty();
    }

    private Optional<TimeSpan> span(CapSyntax cap, Function<String, List<Edit>> instead) {
        WindowSyntax window = cap.window();
        DurationSyntax duration = window.duration()
                .orElseThrow(() -> new IllegalStateException("the grammar read a window without its duration"));
        return context.numbers().duration(duration).filter(span -> {
            boolean enough = window.date().isPresent() || span.days() >= LEAST_DAYS;
            if (!enough) {
                String rate = "at " + cap.amount().range().at().text() + " every " + span.text();
                context.diagnostics()
                        .add(new CourseDiagnostic.WindowTooShort(
                                duration.at(), span.text(), LEAST_DAYS, rate, instead.apply(rate)));
            }
            return enough;
        });
    }

    private Optional<Fact> per(NameSyntax name) {
        return context.conditions().choice(name);
    }

    /** The distance, or nothing where it was refused. */
    Optional<Clause.Apart> apart(ApartSyntax apart) {
        Optional<Range> range = context.numbers().range(apart.distance().range());
        Optional<Fact> per = apart.per().flatMap(this::per);
        Optional<Condition> unless = context.conditions().condition(apart.unless(), treatment);
        if (range.isEmpty() || per.isPresent() != apart.per().isPresent()) {
            return Optional.empty();
        }
        TimeUnit unit = Dates.unit(apart.distance().unit());
        return Optional.of(new Clause.Apart(apart.at(), range.get(), unit, per, unless));
    }

    /** The hard end, or nothing where it was refused. */
    Optional<Clause.Until> until(UntilSyntax until) {
        Optional<TimeSpan> time = context.numbers().duration(until.time());
        Optional<Reading> date = dates.date(until.date());
        Optional<Condition> unless = context.conditions().condition(until.unless(), treatment);
        if (time.isEmpty() || date.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Clause.Until(until.at(), time.get(), date.get(), unless));
    }
}
