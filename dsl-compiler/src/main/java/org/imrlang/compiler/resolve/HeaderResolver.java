package org.imrlang.compiler.resolve;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.EffectiveSyntax;
import org.imrlang.compiler.syntax.Syntax.FileSyntax;
import org.imrlang.compiler.syntax.Syntax.GuidelineSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.runtime.Basis;

/** Resolves what a file says of itself. */
final class HeaderResolver {

    private final Diagnostics diagnostics;
    private final Dates dates;

    HeaderResolver(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.dates = new Dates(diagnostics);
    }

    Header header(FileSyntax file) {
        Optional<GuidelineSyntax> first = Optional.empty();
        for (ItemSyntax item : file.items()) {
            if (item instanceof GuidelineSyntax guideline) {
                if (guideline != file.items().get(0)) {
                    diagnostics.add(new ScopeDiagnostic.GuidelineNotFirst(guideline.at()));
                }
                first = first.isPresent() ? first : Optional.of(guideline);
            }
        }
        return first.map(guideline -> header(file, guideline)).orElseGet(() -> unnamed(file));
    }

    private Header header(FileSyntax file, GuidelineSyntax guideline) {
        Optional<EffectiveSyntax> written = once(guideline.effectives(), "effective", EffectiveSyntax::at);
        Optional<Effective> effective = written.flatMap(this::effective);
        return new Header(
                file,
                guideline.name().at(),
                true,
                guideline.name().text(),
                guideline.title().map(TextSyntax::text),
                once(guideline.authorities(), "authority", NameSyntax::at),
                once(guideline.editions(), "edition", TextSyntax::at).map(TextSyntax::text),
                effective,
                written.isPresent() == effective.isPresent(),
                guideline.uses());
    }

    private static Header unnamed(FileSyntax file) {
        return new Header(
                file,
                new Span(file.file(), 0, 0),
                false,
                file.file().stem(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                true,
                List.of());
    }

    private <T> Optional<T> once(List<T> stated, String part, Function<T, Span> place) {
        stated.stream()
                .skip(1)
                .forEach(second -> diagnostics.add(
                        new ScopeDiagnostic.DuplicatePart(place.apply(second), part, place.apply(stated.get(0)))));
        return stated.stream().findFirst();
    }

    private Optional<Effective> effective(EffectiveSyntax written) {
        Optional<LocalDate> from = written.from().flatMap(dates::date);
        Optional<LocalDate> until = written.until().flatMap(dates::date);
        if (from.isPresent() != written.from().isPresent()
                || until.isPresent() != written.until().isPresent()) {
            return Optional.empty();
        }
        if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
            diagnostics.add(new ScopeDiagnostic.EndsBeforeItBegins(
                    written.until().get().at(),
                    from.get().toString(),
                    until.get().toString()));
            return Optional.empty();
        }
        return Optional.of(new Effective(written.at(), from, until, basis(written.by())));
    }

    private static Basis basis(Optional<NameSyntax> by) {
        if (by.isEmpty()) {
            return Basis.REQUEST_DATE;
        }
        return switch (by.get().text()) {
            case "request" -> Basis.REQUEST_DATE;
            case "service" -> Basis.SERVICE_DATE;
            case "injury" -> Basis.INJURY_DATE;
            default -> throw new IllegalStateException("the grammar read a date that is none: " + by.get());
        };
    }
}
