package org.imrlang.pages.course;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.pages.course.Lane.Bar;
import org.imrlang.pages.course.Lane.Dated;
import org.imrlang.pages.course.Lane.Look;
import org.imrlang.runtime.Allowance;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;

/** What the picture of a determination shows, from top to bottom: to date, allowed, requested, conforming. */
final class Lanes {

    /** More clauses than this are not drawn: a table of many rows may leave open which of them applies. */
    private static final int MOST_CLAUSES = 14;

    private final Determination determination;
    private final TreatmentInfo treatment;
    private final Course course;
    private final long used;

    private Lanes(Determination determination) {
        this.determination = determination;
        this.treatment = determination.treatment();
        this.course = determination.course();
        this.used = used(determination);
    }

    static List<Lane> of(Determination determination) {
        Lanes lanes = new Lanes(determination);
        List<Lane> all = new ArrayList<>(lanes.toDate());
        all.addAll(lanes.allowed());
        all.add(lanes.requested());
        if (determination.outcome() != Outcome.NOT_ADDRESSED) {
            all.add(lanes.conforms());
        }
        return List.copyOf(all);
    }

    /** Where a request begins: after what was delivered, or authorized if that is more; 0 where neither is stated. */
    static long used(Determination determination) {
        Course course = determination.course();
        return course.used(course.completed(determination.treatment().name()));
    }

    private List<Lane> toDate() {
        List<Lane> lanes = new ArrayList<>();
        if (!course.knowsCompleted()) {
            lanes.add(new Lane("Delivered so far", "not stated", new Bar(Look.UNCLEAR, 0, 0)));
        } else {
            long completed = course.completed(treatment.name());
            List<Dated> deliveries = deliveries(completed);
            String when = deliveries.isEmpty() ? "" : ", " + days(deliveries);
            lanes.add(new Lane(
                    "Delivered so far: " + (completed == 0 ? "none" : treatment.amount(completed)) + when,
                    "",
                    List.of(new Bar(Look.DELIVERED, 0, completed)),
                    deliveries));
        }
        course.authorized().ifPresent(authorized -> {
            long completed = course.completed(treatment.name());
            if (authorized > completed) {
                lanes.add(new Lane(
                        "Authorized in all: " + treatment.amount(authorized),
                        "",
                        new Bar(Look.AUTHORIZED, completed, authorized)));
            }
        });
        return lanes;
    }

    private static String days(List<Dated> deliveries) {
        String first = deliveries.get(0).date().toString();
        String last = deliveries.get(deliveries.size() - 1).date().toString();
        return first.equals(last) ? "on " + first : first + " to " + last;
    }

    /** The dated deliveries of this course: the last, as many as were completed; what is not dated came before. */
    private List<Dated> deliveries(long completed) {
        List<Dated> dated = new ArrayList<>();
        long end = completed - course.delivered(treatment.name());
        for (Delivery delivery : course.history().orElse(List.of())) {
            if (delivery.treatment().equals(treatment.name())) {
                long start = Math.max(0, end);
                end += delivery.quantity();
                if (end > 0) {
                    dated.add(new Dated(delivery.date(), start, end));
                }
            }
        }
        return dated;
    }

    private List<Lane> allowed() {
        if (determination.outcome() == Outcome.NOT_ADDRESSED) {
            return List.of(new Lane("No guideline of these rules speaks of this request", ""));
        }
        List<Lane> lanes = new ArrayList<>();
        boolean headed =
                determination.allowances().stream().filter(one -> !isLimit(one)).count() > 1
                        || determination.allowances().stream().anyMatch(one -> one.applies() != Truth.YES);
        for (Allowance allowance : determination.allowances()) {
            List<Lane> own = lanes(allowance);
            if (headed && !isLimit(allowance)) {
                lanes.add(heading(allowance));
            }
            lanes.addAll(own);
        }
        if (lanes.size() > MOST_CLAUSES) {
            int left = lanes.size() - MOST_CLAUSES;
            lanes.subList(MOST_CLAUSES, lanes.size()).clear();
            lanes.add(new Lane("And " + left + " more lines that are not drawn; the list of clauses has them", ""));
        }
        return lanes;
    }

    private static boolean isLimit(Allowance allowance) {
        return allowance.phases().isEmpty()
                && allowance.bounds().size() == 1
                && allowance.bounds().get(0).clause() == ClauseKind.LIMIT;
    }

    private Lane heading(Allowance allowance) {
        String scope = allowance.where().isEmpty() ? "In all other cases" : "Where " + allowance.where();
        boolean several = determination.allowances().stream()
                        .map(Allowance::guideline)
                        .distinct()
                        .count()
                > 1;
        boolean alone = determination.allowances().stream()
                .noneMatch(one -> one.guideline().equals(allowance.guideline())
                        && !one.where().isEmpty());
        String label = alone ? "In all cases" : scope;
        return new Lane(
                several ? label + ", as " + allowance.guideline() + " says" : label,
                allowance.applies() == Truth.YES ? "" : "not known whether this applies");
    }

    private List<Lane> lanes(Allowance allowance) {
        List<Lane> lanes = new ArrayList<>();
        long before = 0;
        for (Allowance.Phase phase : allowance.phases()) {
            lanes.add(phase(phase, before));
            before = phase.high();
        }
        allowance.bounds().stream()
                .filter(bound -> bound.left() < determination.requested())
                .forEach(bound -> lanes.add(bound(bound)));
        if (lanes.isEmpty() && !isLimit(allowance)) {
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
        return new Lane(sentence(phase.words()) + condition, status, bars, List.of());
    }

    private Lane bound(Allowance.Bound bound) {
        List<Bar> bars = new ArrayList<>(List.of(new Bar(Look.LEFT, used, used + bound.left())));
        if (bound.possible() > bound.left()) {
            bars.add(new Bar(
                    Look.LEFT_PERHAPS,
                    used + bound.left(),
                    used + Math.min(bound.possible(), determination.requested())));
        }
        String who = bound.clause() == ClauseKind.LIMIT ? "A limit over the guidelines " : "The guideline ";
        return new Lane(who + bound.words(), left(bound), bars, List.of());
    }

    private String left(Allowance.Bound bound) {
        boolean counts = bound.clause() == ClauseKind.CAP || bound.clause() == ClauseKind.LIMIT;
        if (bound.possible() == 0) {
            return counts ? "nothing is left" : "lets nothing through now";
        }
        if (bound.possible() == Allowance.UNLIMITED && bound.left() == 0) {
            return "not known whether it lets this through";
        }
        String sure = bound.left() == 0 ? "nothing" : treatment.amount(bound.left());
        return bound.left() == bound.possible()
                ? "leaves " + sure
                : "leaves " + sure + " for sure, perhaps "
                        + (bound.possible() < determination.requested() ? bound.possible() : "all");
    }

    private Lane requested() {
        return new Lane(
                "Requested: " + treatment.amount(determination.requested()) + PaceWords.asked(course)
                        + course.requestDate().map(date -> ", on " + date).orElse(""),
                "",
                new Bar(Look.REQUESTED, used, used + determination.requested()));
    }

    private Lane conforms() {
        int certified = determination.certified();
        List<Bar> bars = new ArrayList<>(List.of(new Bar(Look.CONFORMS, used, used + certified)));
        String what = certified == 0 ? "nothing" : treatment.amount(certified) + PaceWords.limits(determination);
        String more = "";
        if (determination.possible() > certified) {
            bars.add(new Bar(Look.POSSIBLE, used + certified, used + determination.possible()));
            more = "; up to " + determination.possible() + " possible, once the record says more";
        }
        return new Lane("Conforms now", what + more, bars, List.of());
    }

    static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }
}
