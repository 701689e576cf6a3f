package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.ClauseSyntax.FrequencySyntax;
import org.imrlang.compiler.syntax.ClauseSyntax.StepSyntax;
import org.imrlang.compiler.syntax.Syntax.DurationSyntax;
import org.imrlang.compiler.syntax.Syntax.NameSyntax;
import org.imrlang.grammar.ImrParser;

/** Reads how often a treatment is given. */
final class FrequencyReader {

    private final Places places;
    private final WordReader words;

    FrequencyReader(Places places, WordReader words) {
        this.places = places;
        this.words = words;
    }

    /** A frequency; the place is that of {@code at} with all its steps. */
    FrequencySyntax frequency(Span at, ImrParser.FrequencyContext frequency) {
        List<StepSyntax> steps = new ArrayList<>();
        frequency.step().forEach(step -> steps.add(step(step)));
        return new FrequencySyntax(at, List.copyOf(steps), frequency.FADING() != null);
    }

    private StepSyntax step(ImrParser.StepContext step) {
        Optional<NameSyntax> per = Optional.empty();
        Optional<DurationSyntax> every = Optional.empty();
        int durations = 0;
        if (step.PER() != null) {
            Token unit = ((TerminalNode) step.getChild(2)).getSymbol();
            per = Optional.of(words.name(unit));
        } else {
            every = Optional.of(words.duration(step.duration(durations++)));
        }
        Optional<DurationSyntax> lasts =
                step.FOR() == null ? Optional.empty() : Optional.of(words.duration(step.duration(durations)));
        return new StepSyntax(places.of(step), words.range(step.range()), per, every, step.FADING() != null, lasts);
    }
}
