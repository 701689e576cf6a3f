package org.imrlang.compiler.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.diagnostic.ScopeDiagnostic;
import org.imrlang.compiler.diagnostic.ValueDiagnostic;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Treatment;
import org.imrlang.compiler.syntax.NameText;
import org.imrlang.compiler.syntax.Syntax.ChoiceTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.CodesTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.DateTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.FactSyntax;
import org.imrlang.compiler.syntax.Syntax.FactTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.compiler.syntax.Syntax.NumberTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.PercentTypeSyntax;
import org.imrlang.compiler.syntax.Syntax.TextSyntax;
import org.imrlang.compiler.syntax.Syntax.TreatmentSyntax;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.Units;

/** What one declaration of a treatment or fact says. */
final class Declarations {

    /** What is counted where nothing is said of it. */
    static final String SESSIONS = "sessions";

    private static final String UNIT = "[\\p{L}\\p{N}_]+/[\\p{L}\\p{N}_]+";

    private final Diagnostics diagnostics;
    private final Twins units;
    private final Twins systems;

    Declarations(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.units = new Twins("unit", diagnostics);
        this.systems = new Twins("system", diagnostics);
    }

    Treatment treatment(TreatmentSyntax syntax) {
        return new Treatment(
                syntax.name().text(),
                syntax.label().map(TextSyntax::text),
                syntax.unit().map(this::unit).orElse(SESSIONS),
                syntax.codes().map(codes -> {
                    systems.add(codes.system());
                    return new Treatment.TreatmentCodes(
                            codes.system().text(),
                            codes.codes().stream()
                                    .map(TextSyntax::text)
                                    .distinct()
                                    .toList());
                }));
    }

    Fact fact(FactSyntax syntax) {
        return new Fact(
                syntax.name().text(),
                syntax.type().map(this::type).orElse(new FactType.YesNo()),
                syntax.sentence().map(TextSyntax::text));
    }

    /** Asks of units and systems that are nearly alike whether one was meant; all declarations are known by then. */
    void check() {
        units.check();
        systems.check();
    }

    private String unit(NameSyntax unit) {
        if (unit.at().text().startsWith("\"") && !unit.text().matches(UNIT)) {
            diagnostics.add(new ScopeDiagnostic.NotAUnit(unit.at(), unit.text(), NameText.isName(unit.text())));
        } else {
            units.add(unit);
        }
        return unit.text();
    }

    private FactType type(FactTypeSyntax type) {
        if (type instanceof NumberTypeSyntax number) {
            return new FactType.Number(number.unit().map(this::unit));
        }
        if (type instanceof PercentTypeSyntax) {
            return new FactType.Percent();
        }
        if (type instanceof DateTypeSyntax) {
            return new FactType.Date();
        }
        if (type instanceof ChoiceTypeSyntax choice) {
            return new FactType.Choice(values(choice));
        }
        if (type instanceof CodesTypeSyntax codes) {
            codes.system().ifPresent(systems::add);
            return new FactType.Codes(codes.system().map(NameSyntax::text));
        }
        throw new IllegalStateException("a type is not resolved: " + type);
    }

    private List<String> values(ChoiceTypeSyntax choice) {
        Map<String, NameSyntax> byLowerCase = new HashMap<>();
        Set<String> values = new LinkedHashSet<>();
        for (NameSyntax value : choice.values()) {
            NameSyntax first = byLowerCase.putIfAbsent(value.text().toLowerCase(Locale.ROOT), value);
            if (first != null) {
                diagnostics.add(new ValueDiagnostic.RepeatedValue(value.at(), value.text(), first.text(), first.at()));
            }
            values.add(value.text());
        }
        return new ArrayList<>(values);
    }

    /** What a declaration says that another one must not say differently; nothing where they agree. */
    static Optional<Difference> difference(Treatment here, Treatment there) {
        if (!Units.same(here.unit(), there.unit())) {
            return Optional.of(new Difference("counted in " + here.unit(), "counted in " + there.unit()));
        }
        if (here.codes().isPresent() && there.codes().isPresent()) {
            String system = here.codes().get().system();
            String other = there.codes().get().system();
            return Difference.of(system, other, "coded in ");
        }
        return Optional.empty();
    }

    /** What a declaration says that another one must not say differently; nothing where they agree. */
    static Optional<Difference> difference(Fact here, Fact there) {
        FactType type = here.type();
        FactType other = there.type();
        if (type.getClass() != other.getClass()) {
            return Optional.of(new Difference(Subject.words(type), Subject.words(other)));
        }
        if (type instanceof FactType.Number one && other instanceof FactType.Number two) {
            boolean same = one.unit().isPresent() == two.unit().isPresent()
                    && one.unit()
                            .map(unit -> Units.same(unit, two.unit().orElse("")))
                            .orElse(true);
            return same
                    ? Optional.empty()
                    : Difference.of(one.unit().orElse("no unit"), two.unit().orElse("no unit"), "a number in ");
        }
        if (type instanceof FactType.Choice one && other instanceof FactType.Choice two) {
            return Set.copyOf(one.values()).equals(Set.copyOf(two.values()))
                    ? Optional.empty()
                    : Difference.of(list(one), list(two), "one of ");
        }
        if (type instanceof FactType.Codes one && other instanceof FactType.Codes two) {
            return Difference.of(
                    one.system().orElse("no named system"), two.system().orElse("no named system"), "codes of ");
        }
        return Optional.empty();
    }

    private static String list(FactType.Choice choice) {
        return "(" + String.join(", ", choice.values()) + ")";
    }

    /** What is said here and what is said elsewhere. */
    record Difference(String here, String there) {
        private static Optional<Difference> of(String here, String there, String before) {
            return here.equals(there) ? Optional.empty() : Optional.of(new Difference(before + here, before + there));
        }
    }
}
