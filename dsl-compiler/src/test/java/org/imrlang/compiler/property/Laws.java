package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Request;

/**
 * What chapter 7 promises of every ruleset, whoever decides it. Each law returns what breaks it, in words; nothing where
 * it holds. Left out is only what chapter 7 itself leaves out, see {@link Without}, and a course so long that its
 * duration, once stated, fills more than the one window that an unstated one counts as.
 */
final class Laws {

    /** The ways tried of how the unknown of a request could turn out. */
    private static final int COMPLETIONS = 3;

    private final RandomRuleset ruleset;
    private final Function<Request, Verdict> rules;
    private final Draw draw;

    Laws(RandomRuleset ruleset, Function<Request, Verdict> rules, long seed) {
        this.ruleset = ruleset;
        this.rules = rules;
        this.draw = new Draw(seed);
    }

    /** However the unknown turns out, the amount lies between sure and possible. */
    List<String> completionsLieBetween(Request request) {
        Verdict open = rules.apply(request);
        List<String> broken = new ArrayList<>();
        for (int i = 0; i < COMPLETIONS; i++) {
            Request whole = RequestCompletion.whole(draw, ruleset, request);
            Verdict known = rules.apply(whole);
            if (!known.decided()) {
                broken.add("nothing is unknown and yet it is undecided: " + known + say(whole));
            }
            if (open.certified() > known.certified() || known.possible() > open.possible()) {
                broken.add("with all known " + known + ", but before " + open + say(request) + say(whole));
            }
        }
        return broken;
    }

    /** Knowing more, listed as missing or not, narrows what lies between sure and possible, or leaves it. */
    List<String> knowingMoreNarrows(Request request) {
        Verdict open = rules.apply(request);
        Request some = RequestCompletion.some(draw, ruleset, request);
        Verdict more = rules.apply(some);
        return more.certified() < open.certified() || more.possible() > open.possible()
                ? List.of("knowing more makes " + open + " to " + more + say(request) + say(some))
                : List.of();
    }

    /** Stating all that is missing decides, and nothing is missing then. */
    List<String> statingAllMissingDecides(Request request) {
        Verdict open = rules.apply(request);
        if (open.decided()) {
            return open.missing().isEmpty() ? List.of() : List.of("decided, and yet missing: " + open + say(request));
        }
        Request stated = RequestCompletion.of(draw, ruleset, request, open.missing());
        Verdict all = rules.apply(stated);
        return all.decided() && all.missing().isEmpty()
                ? List.of()
                : List.of("stating " + open.missing() + " leaves " + all + say(request) + say(stated));
    }

    /** Stating one missing thing never lowers what is sure, nor raises what is possible. */
    List<String> statingOneNeverHurts(Request request) {
        Verdict open = rules.apply(request);
        List<String> broken = new ArrayList<>();
        for (String name : open.missing()) {
            Request stated = RequestCompletion.of(draw, ruleset, request, Set.of(name));
            Verdict more = rules.apply(stated);
            if (more.certified() < open.certified() || more.possible() > open.possible()) {
                broken.add("stating " + name + " makes " + open + " to " + more + say(request) + say(stated));
            }
        }
        return broken;
    }

    /** Asking for more never makes conform what did not. */
    List<String> askingForMoreNeverHelps(Request request) {
        int quantity = request.course().quantity();
        Request more = with(
                request,
                request.course().toBuilder()
                        .quantity(quantity + draw.from(1, 4))
                        .build());
        Verdict asked = rules.apply(request);
        Verdict askedMore = rules.apply(more);
        return askedMore.outcome() == Outcome.CONFORMS && asked.outcome() != Outcome.CONFORMS
                ? List.of(asked + ", and for more " + askedMore + say(request) + say(more))
                : List.of();
    }

    private static Request with(Request request, Course course) {
        Request.Builder other = Request.of(request.treatment(), course);
        request.facts().forEach(other::fact);
        return other.build();
    }

    private String say(Request request) {
        return "\n  " + RequestJson.of(new Draw(0), ruleset, "broken", request);
    }
}
