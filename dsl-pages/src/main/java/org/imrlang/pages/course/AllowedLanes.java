package org.imrlang.pages.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imrlang.pages.course.Lane.Bar;
import org.imrlang.pages.course.Lane.Look;
import org.imrlang.pages.course.Lane.Sign;
import org.imrlang.runtime.Allowance;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;

/**
 * What the guidelines allow: phase by phase and clause by clause where it is known, or nearly, which recommendation
 * applies; else a lane for each that may apply, with what it would leave.
 */
final class AllowedLanes {

    /** Where more recommendations than this may apply, each has one lane. */
    private static final int MOST_IN_DETAIL = 2;

    /** Where more may apply than this, the rest is counted. */
    private static final int MOST_RECOMMENDATIONS = 8;

    /** More phases than this are counted. */
    private static final int MOST_PHASES = 8;

    private final Determination determination;
    private final TreatmentInfo treatment;
    private final long used;

    private AllowedLanes(Determination determination) {
        this.determination = determination;
        this.treatment = determination.treatment();
        this.used = Lanes.used(determination);
    }

    static List<Lane> of(Determination determination) {
        if (determination.outcome() == Outcome.NOT_ADDRESSED) {
            return List.of(new Lane("No guideline of these rules speaks of this request", ""));
        }
        return new AllowedLanes(determination).all();
    }

    private List<Lane> all() {
        List<Allowance> recommendations =
                determination.allowances().stream().filter(one -> !isLimit(one)).toList();
        List<Lane> lanes = new ArrayList<>();
        if (recommendations.size() > MOST_IN_DETAIL) {
            recommendations.stream().limit(MOST_RECOMMENDATIONS).forEach(one -> lanes.add(inShort(one)));
            int more = recommendations.size() - MOST_RECOMMENDATIONS;
            if (more > 0) {
                lanes.add(new Lane(
                        "And " + more + " more that may apply; the list of clauses has " + (more == 1 ? "it" : "them"),
                        ""));
            }
        } else {
            boolean headed =
                    recommendations.size() > 1 || recommendations.stream().anyMatch(one -> one.applies() != Truth.YES);
            for (Allowance one : recommendations) {
                if (headed) {
                    lanes.add(new Lane(scope(one), one.applies() == Truth.YES ? "" : "not known whether this applies"));
                }
                lanes.addAll(inDetail(one));
            }
        }
        determination.allowances().stream()
                .filter(AllowedLanes::isLimit)
                .map(one -> one.bounds().get(0))
                .filter(this::isTight)
                .forEach(bound -> lanes.add(amount(bound)));
        return lanes;
    }

    private static boolean isLimit(Allowance allowance) {
        return allowance.phases().isEmpty()
                && allowance.bounds().size() == 1
                && allowance.bounds().get(0).clause() == ClauseKind.LIMIT;
    }

    /** For which cases it is, and whose it is where several guidelines may decide. */
    private String scope(Allowance allowance) {
        boolean several = determination.allowances().stream()
                        .filter(one -> !isLimit(one))
                        .map(Allowance::guideline)
                        .distinct()
                        .count()
                > 1;
        boolean alone = determination.allowances().stream()
                .noneMatch(one -> one.guideline().equals(allowance.guideline())
                        && !one.where().isEmpty());
        String where = !allowance.where().isEmpty()
                ? "Where " + allowance.where()
                : alone ? "In all cases" : "In all other cases";
        return several ? "As " + allowance.guideline() + " says, " + inSentence(where) : where;
    }

    private static String inSentence(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private Lane inShort(Allowance allowance) {
        String open = allowance.applies() == Truth.YES ? "" : "if this applies, ";
        return new Lane(
                scope(allowance),
                open + left(allowance.left(), allowance.possible()),
                bars(allowance.left(), allowance.possible()));
    }

    private List<Lane> inDetail(Allowance allowance) {
        List<Lane> lanes = new ArrayList<>();
        long before = 0;
        for (Allowance.Phase phase : allowance.phases()) {
            if (lanes.size() < MOST_PHASES) {
                lanes.add(phase(phase, before));
            }
            before = phase.high();
        }
        int more = allowance.phases().size() - MOST_PHASES;
        if (more > 0) {
            lanes.add(new Lane("And " + more + " more " + (more == 1 ? "phase" : "phases"), ""));
        }
        List<Allowance.Bound> unclear = new ArrayList<>();
        for (Allowance.Bound bound : allowance.bounds()) {
            if (!isTight(bound)) {
                continue;
            }
            if (bound.left() > 0 || counts(bound) || bound.possible() != Allowance.UNLIMITED && bound.possible() > 0) {
                lanes.add(amount(bound));
            } else if (bound.possible() == 0) {
                lanes.add(gate(bound, shut(bound.clause()), Sign.SHUT));
            } else {
                unclear.add(bound);
            }
        }
        if (unclear.size() == 1) {
            lanes.add(gate(unclear.get(0), "not known", Sign.UNCLEAR));
        } else if (unclear.size() > 1) {
            lanes.add(new Lane(
                    unclear.size() + " further conditions of the guideline, listed below",
                    "not known",
                    List.of(),
                    List.of(),
                    Sign.UNCLEAR));
        }
        if (lanes.isEmpty()) {
            lanes.add(new Lane(
                    "The guideline sets no limit that this request meets",
                    "",
                    new Bar(Look.OPEN, 0, Allowance.UNLIMITED)));
        }
        return lanes;
    }

    private static Lane phase(Allowance.Phase phase, long before) {
        Look look = switch (phase.open()) {
            case YES -> Look.OPEN;
            case NO -> Look.SHUT;
            case UNKNOWN -> Look.UNCLEAR;
        };
        String status = switch (phase.open()) {
            case YES -> "open";
            case NO -> "not open";
            case UNKNOWN -> "not known whether open";
        };
        long from = before < phase.high() ? before : 0;
        long mark = from < phase.low() && phase.low() < phase.high() ? phase.low() : from;
        List<Bar> bars = new ArrayList<>(List.of(new Bar(look, from, phase.high(), mark)));
        if (phase.possible() > phase.high()) {
            bars.add(new Bar(Look.UNCLEAR, phase.high(), phase.possible()));
        }
        String condition = phase.condition().isEmpty() ? "" : ", if " + phase.condition();
        return new Lane(Lanes.sentence(phase.words()) + condition, status, bars);
    }

    /** Whether it leaves less than is requested, for sure or at all. */
    private boolean isTight(Allowance.Bound bound) {
        return bound.left() < determination.requested();
    }

    private static boolean counts(Allowance.Bound bound) {
        return bound.clause() == ClauseKind.CAP || bound.clause() == ClauseKind.LIMIT;
    }

    private Lane amount(Allowance.Bound bound) {
        String who = bound.clause() == ClauseKind.LIMIT ? "A limit over the guidelines " : "The guideline ";
        return new Lane(
                who + bound.words(), left(bound.left(), bound.possible()), bars(bound.left(), bound.possible()));
    }

    private static Lane gate(Allowance.Bound bound, String status, Sign sign) {
        return new Lane("The guideline " + bound.words(), status, List.of(), List.of(), sign);
    }

    private static String shut(ClauseKind clause) {
        return switch (clause) {
            case STOP, UNTIL -> "that point is passed";
            case APART -> "too soon";
            case NOT_RECOMMENDED -> "nothing is left";
            case CONTRAINDICATED -> "the record says so";
            default -> "not met";
        };
    }

    /** What is left, from where the request begins; no more of it than is requested. */
    private List<Bar> bars(long left, long possible) {
        long requested = determination.requested();
        List<Bar> bars = new ArrayList<>();
        bars.add(left < requested ? new Bar(Look.LEFT, used, used + left) : new Bar(Look.OPEN, used, used + requested));
        if (possible > left && left < requested) {
            bars.add(new Bar(Look.LEFT_PERHAPS, used + left, used + Math.min(possible, requested)));
        }
        return bars;
    }

    private String left(long left, long possible) {
        int requested = determination.requested();
        if (left >= requested) {
            return "leaves all that is requested";
        }
        if (possible == left) {
            return left == 0 ? "leaves nothing" : "leaves " + treatment.amount(left);
        }
        return "leaves " + (left == 0 ? "nothing" : treatment.amount(left)) + " for sure, perhaps "
                + (possible < requested ? possible : "all");
    }
}
