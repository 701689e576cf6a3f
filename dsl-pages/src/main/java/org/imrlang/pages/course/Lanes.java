package org.imrlang.pages.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.imrlang.pages.course.Lane.Bar;
import org.imrlang.pages.course.Lane.Dated;
import org.imrlang.pages.course.Lane.Look;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.TreatmentInfo;

/** What the picture of a determination shows, from top to bottom: to date, allowed, requested, conforming. */
final class Lanes {

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
        all.addAll(AllowedLanes.of(determination));
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
                    deliveries,
                    Lane.Sign.NONE));
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
        return new Lane("Conforms now", what + more, bars);
    }

    static String sentence(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, words.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT)
                        + words.substring(words.offsetByCodePoints(0, 1));
    }
}
