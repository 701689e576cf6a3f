package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.CourseDiagnostic;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Limit;
import org.imrlang.compiler.model.Recommendation;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax.CiteClauseSyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.NoteSyntax;
import org.imrlang.compiler.syntax.Syntax.ItemSyntax;
import org.imrlang.compiler.syntax.Syntax.LimitSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.RecommendationSyntax;
import org.imrlang.compiler.syntax.Syntax.TableSyntax;
import org.imrlang.runtime.Units;
import org.imrlang.runtime.Window;

/** Resolves the recommendations and limits of one file. */
final class Recommendations {

    private final Context context;
    private final List<Recommendation> recommendations = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final Map<String, Span> otherwise = new HashMap<>();

    Recommendations(Context context) {
        this.context = context;
        for (ItemSyntax item : context.header().file().items()) {
            if (item instanceof RecommendationSyntax recommendation) {
                resolve(recommendation);
            } else if (item instanceof TableSyntax table) {
                recommendations.addAll(new TableResolver(context, table).recommendations());
            } else if (item instanceof LimitSyntax limit) {
                resolve(limit);
            }
        }
        checkLimits();
    }

    /** A limit of this guideline binds its recommendations as a cap of their own would. */
    private void checkLimits() {
        for (Limit limit : limits) {
            boolean counts = limit.cap().window().kind() == Window.Kind.INJURY
                    && limit.cap().per().isEmpty()
                    && limit.cap().unless().isEmpty();
            if (counts) {
                recommendations.stream()
                        .filter(one -> limit.treatments().contains(one.treatment()))
                        .flatMap(one -> one.phases().stream().limit(1))
                        .forEach(first -> checkLimit(limit.cap(), first));
            }
        }
    }

    private void checkLimit(Clause.Cap cap, Clause.Phase first) {
        first.amount()
                .filter(amount -> cap.amount().high() < amount.high())
                .ifPresent(amount -> context.diagnostics()
                        .add(new CourseDiagnostic.CapBelowPhase(
                                cap.at(), cap.amount().high(), amount.high(), first.at())));
    }

    List<Recommendation> recommendations() {
        return List.copyOf(recommendations);
    }

    List<Limit> limits() {
        return List.copyOf(limits);
    }

    /** The treatments, each once. */
    private List<Treatment> treatments(List<NameSyntax> names) {
        Map<String, Span> named = new HashMap<>();
        List<Treatment> treatments = new ArrayList<>();
        for (NameSyntax name : names) {
            Span first = named.putIfAbsent(name.text(), name.at());
            if (first == null) {
                treatments.add(context.lookup().treatment(name));
            } else {
                context.diagnostics().add(new CourseDiagnostic.TreatmentTwice(name.at(), name.text(), first));
            }
        }
        return treatments;
    }

    private void resolve(RecommendationSyntax syntax) {
        for (Treatment treatment : treatments(syntax.heading().treatments())) {
            Optional<Condition> scope =
                    context.conditions().condition(syntax.heading().scope(), treatment);
            if (syntax.heading().otherwise()) {
                otherwise(treatment, syntax.heading().at());
            }
            RecommendationResolver resolver =
                    new RecommendationResolver(context, treatment, new Once(context, new HashSet<>()));
            syntax.clauses().forEach(clause -> resolver.clause(clause, false));
            Recommendation recommendation = new Recommendation(
                    treatment,
                    syntax.heading().at(),
                    syntax.at().text(),
                    scope,
                    syntax.heading().otherwise(),
                    resolver.clauses());
            boolean meant = syntax.heading().treatments().stream()
                    .anyMatch(name -> name.text().equals(treatment.name()));
            if (!meant || context.isBroken(syntax.at())) {
                context.remarks().doubt(recommendation);
            }
            recommendations.add(recommendation);
        }
    }

    private void otherwise(Treatment treatment, Span at) {
        Span first = otherwise.putIfAbsent(treatment.name(), at);
        if (first != null) {
            context.diagnostics().add(new CourseDiagnostic.TwoOtherwise(at, treatment.name(), first));
        }
    }

    private void resolve(LimitSyntax syntax) {
        List<Treatment> treatments = treatments(syntax.treatments());
        Treatment first = treatments.get(0);
        for (int i = 1; i < treatments.size(); i++) {
            Treatment other = treatments.get(i);
            if (!Lookup.isUnknown(first) && !Lookup.isUnknown(other) && !Units.same(first.unit(), other.unit())) {
                context.diagnostics()
                        .add(new CourseDiagnostic.UnlikeTreatments(
                                place(syntax, other), other.name(), other.unit(), first.name(), first.unit()));
            }
        }
        Optional<Clause.Cap> cap = new CapResolver(context, first).cap(syntax.cap(), rate -> List.of());
        List<Clause.Cites> cites = new ArrayList<>();
        for (CiteClauseSyntax cite : syntax.cites()) {
            context.sources()
                    .cite(cite.cite(), context)
                    .ifPresent(known -> cites.add(new Clause.Cites(cite.at(), known)));
        }
        List<Clause.Note> notes = new ArrayList<>();
        for (NoteSyntax note : syntax.notes()) {
            notes.add(new Clause.Note(note.at(), note.text().text()));
        }
        cap.ifPresent(known -> limits.add(new Limit(
                syntax.at(),
                List.copyOf(treatments),
                syntax.together(),
                known,
                List.copyOf(cites),
                List.copyOf(notes))));
    }

    private static Span place(LimitSyntax syntax, Treatment treatment) {
        return syntax.treatments().stream()
                .filter(name -> name.text().equals(treatment.name()))
                .findFirst()
                .map(NameSyntax::at)
                .orElse(syntax.at());
    }
}
