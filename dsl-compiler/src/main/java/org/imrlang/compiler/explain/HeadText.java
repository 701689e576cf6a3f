package org.imrlang.compiler.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.model.Effective;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.runtime.Basis;

/** What a guideline says of itself: whose it is, which edition, when it is in effect, and what it builds on. */
record HeadText(Ruleset ruleset, Guideline guideline) {

    /** {@code psychological of ODG, edition “June 2014 update”}, as it is told from all others. */
    static Text called(Guideline guideline) {
        return Text.name(Naming.clean(guideline.name()))
                .and(guideline.authority().map(authority -> " of " + authority).orElse(""))
                .and(guideline
                        .edition()
                        .map(edition -> ", edition " + Naming.quoted(edition))
                        .orElse(""));
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        Text who = Text.of("This is the guideline ").and(called(guideline)).and(". ");
        blocks.add(new Block.Paragraph(who.and(effective())));
        boolean editions = ruleset.guidelines().stream()
                        .filter(one -> one.name().equals(guideline.name()))
                        .count()
                > 1;
        if (editions) {
            blocks.add(
                    new Block.Paragraph(Text.of("It has other editions. The one that is in effect on that day counts;"
                            + " where a request does not state the day, the latest.")));
        } else if (guideline.effective().isPresent()) {
            blocks.add(new Block.Paragraph(
                    Text.of("A request that does not state that day is taken to fall into this time.")));
        }
        if (!guideline.uses().isEmpty()) {
            List<Text> used = guideline.uses().stream().map(this::used).toList();
            blocks.add(new Block.Paragraph(Text.of("It builds on what is declared in ")
                    .and(Text.joined(used, "; "))
                    .and(".")));
        }
        return blocks;
    }

    private Text used(String name) {
        Optional<Guideline> guideline = ruleset.guidelines().stream()
                .filter(one -> one.name().equals(name))
                .findFirst();
        return Text.name(name)
                .and(guideline
                        .flatMap(Guideline::title)
                        .map(title -> " (" + Naming.quoted(title) + ")")
                        .orElse(""));
    }

    private String effective() {
        if (guideline.effective().isEmpty()) {
            return "It says nothing of when it is in effect, and so always is.";
        }
        Effective effective = guideline.effective().get();
        Optional<LocalDate> last = effective.until().map(until -> until.minusDays(1));
        String when = effective.from().isPresent() && last.isPresent()
                ? "from " + effective.from().get() + " to " + last.get() + ", both days included"
                : effective
                        .from()
                        .map(from -> "from " + from + " on")
                        .or(() -> last.map(day -> "up to and including " + day))
                        .orElse("on every day");
        return "It is in effect " + when + ", going by " + basis(effective.basis()) + ".";
    }

    private static String basis(Basis basis) {
        return switch (basis) {
            case REQUEST_DATE -> "the day of the request";
            case SERVICE_DATE -> "the day of the service";
            case INJURY_DATE -> "the day of the injury";
        };
    }
}
