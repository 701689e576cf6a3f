package org.imrlang.runtime;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a change unlocks, in the words of the guideline, and which clause it was that stood in the way. */
final class UnlockWords {

    private final Judgement before;
    private final Course course;
    private final TreatmentInfo treatment;
    private @Nullable List<Placed> placed;

    UnlockWords(Judgement before) {
        this.before = before;
        this.course = before.reckoning().course();
        this.treatment = before.reckoning().treatment();
    }

    /** Less of it, or less often, or not for so long. */
    Unlock less(Change change, Judgement after) {
        Course asked = change.course();
        int quantity = asked.quantity() > 0 ? asked.quantity() : course.quantity();
        String what = asked.quantity() > 0
                ? English.count(quantity, treatment.unit()) + (quantity == 1 ? " conforms" : " conform") + " now"
                : English.sentence(all());
        return unlock(change, after, what + pace(asked) + ".");
    }

    /**
     * More delivered before, facts documented, a later date.
     *
     * @param isLasting whether it conforms on every later day as well
     */
    Unlock unlock(Change change, Judgement after, boolean isLasting) {
        List<String> parts = new ArrayList<>();
        Course stated = change.course();
        boolean isLater = course.requestDate().isPresent();
        if (isLater) {
            if (stated.requestDate().isPresent()) {
                parts.add("dated " + stated.requestDate().get() + (isLasting ? " or later" : ""));
            }
        }
        if (course.knowsCompleted() && stated.statedCompleted().isPresent()) {
            parts.add("once " + delivered(stated.statedCompleted().getAsInt()));
        }
        List<String> documented = new ArrayList<>();
        course(stated, isLater, documented);
        facts(change.facts(), after, documented);
        if (!documented.isEmpty()) {
            parts.add("with " + (holdsLists(change) ? English.listOfLists(documented) : English.list(documented)));
        }
        return unlock(
                change, after, English.sentence(String.join(", and ", parts)) + ", " + all() + pace(stated) + ".");
    }

    /** Whether more than one fact is shown, or ruled out, or more than one delivery is told. */
    private static boolean holdsLists(Change change) {
        int shown = 0;
        int ruledOut = 0;
        for (FactValue value : change.facts().values()) {
            if (value instanceof FactValue.YesNo yesNo) {
                shown += yesNo.truth() == Truth.YES ? 1 : 0;
                ruledOut += yesNo.truth() == Truth.NO ? 1 : 0;
            }
        }
        return shown > 1
                || ruledOut > 1
                || change.course().history().orElse(List.of()).size() > 1;
    }

    /** How often and how long, where the request says so itself and the change lowers it. */
    private String pace(Course changed) {
        String text = "";
        if (changed.frequency().isPresent() && course.frequency().isPresent()) {
            Frequency rate = changed.frequency().get();
            text = " at " + plain(rate.count()) + " per " + rate.per().singular();
        }
        if (changed.duration().isPresent() && course.duration().isPresent()) {
            text += " over " + English.length(changed.duration().get());
        }
        return text;
    }

    private Unlock unlock(Change change, Judgement after, String text) {
        Binding clause = inTheWay(after);
        return new Unlock(clause.clause(), clause.line(), change, text);
    }

    private Binding inTheWay(Judgement after) {
        Optional<Binding> clause = cleared(after);
        if (clause.isEmpty()) {
            clause = after.binding();
        }
        if (clause.isEmpty()) {
            clause = before.binding();
        }
        if (clause.isPresent()) {
            return clause.get();
        }
        for (Placed one : placed()) {
            if (one.status() == Status.NOT_MET) {
                return one.place();
            }
        }
        throw new IllegalStateException("a request is unlocked that nothing limits");
    }

    /**
     * The first clause that is met after a change, and was not met or not known to be before it. Of phases only the one
     * that counts then: a course that is past its trial is not held up by the trial.
     */
    private Optional<Binding> cleared(Judgement after) {
        List<Placed> then = Placed.of(after);
        List<Placed> placed = placed();
        Map<Binding, Deque<Status>> others = null;
        for (int index = 0; index < then.size(); index++) {
            Placed one = then.get(index);
            boolean isAligned =
                    others == null && index < placed.size() && placed.get(index).isAt(one);
            if (!isAligned && others == null) {
                others = statuses(placed.subList(Math.min(index, placed.size()), placed.size()));
            }
            Status was = others == null
                    ? placed.get(index).status()
                    : others.getOrDefault(one.place(), new ArrayDeque<>()).poll();
            boolean stood = was != null && was != Status.MET && (was != Status.INFORMATION || one.isPhase());
            if (stood && one.status() == Status.MET && counts(one, then)) {
                return Optional.of(one.place());
            }
        }
        return Optional.empty();
    }

    private List<Placed> placed() {
        List<Placed> known = placed;
        if (known == null) {
            known = Placed.of(before);
            placed = known;
        }
        return known;
    }

    /** The statuses of clauses by their places: several may stand at one. */
    private static Map<Binding, Deque<Status>> statuses(List<Placed> clauses) {
        Map<Binding, Deque<Status>> statuses = new HashMap<>();
        for (Placed one : clauses) {
            statuses.computeIfAbsent(one.place(), unused -> new ArrayDeque<>()).add(one.status());
        }
        return statuses;
    }

    private static boolean counts(Placed clause, List<Placed> all) {
        if (!clause.isPhase() || clause.isCounting()) {
            return true;
        }
        for (Placed other : all) {
            if (other.isCounting() && other.isAt(clause)) {
                return true;
            }
        }
        return false;
    }

    private String all() {
        String count = English.count(course.quantity(), treatment.unit());
        return course.quantity() == 1 ? "the " + count + " conforms" : "all " + count + " conform";
    }

    private String delivered(int completed) {
        if (completed == 0) {
            return "none has been delivered";
        }
        return English.count(completed, treatment.unit()) + (completed == 1 ? " has" : " have") + " been delivered";
    }

    /** What the request would have to state of itself. */
    private void course(Course stated, boolean isLater, List<String> documented) {
        if (!course.knowsCompleted() && stated.statedCompleted().isPresent()) {
            documented.add((stated.statedCompleted().getAsInt() == 0
                            ? "none"
                            : English.count(stated.statedCompleted().getAsInt(), treatment.unit()))
                    + " stated as delivered");
        }
        if (stated.authorized().isPresent()) {
            documented.add(English.count(stated.authorized().getAsInt(), treatment.unit()) + " authorized in all");
        }
        if (stated.frequency().isPresent() && course.frequency().isEmpty()) {
            Frequency rate = stated.frequency().get();
            documented.add(plain(rate.count()) + " per " + rate.per().singular() + " asked for");
        }
        if (stated.duration().isPresent() && course.duration().isEmpty()) {
            documented.add("a course of " + English.length(stated.duration().get()) + " asked for");
        }
        if (stated.requestDate().isPresent() && !isLater) {
            documented.add("the request dated " + stated.requestDate().get());
        }
        if (stated.serviceDate().isPresent()) {
            documented.add("the service dated " + stated.serviceDate().get());
        }
        if (stated.injuryDate().isPresent()) {
            documented.add("the injury dated " + stated.injuryDate().get());
        }
        if (stated.history().isPresent()) {
            documented.add(history(stated.history().get()));
        }
    }

    private String history(List<Delivery> history) {
        if (history.isEmpty()) {
            return "a history that holds no delivery";
        }
        List<String> deliveries = history.stream()
                .map(one -> English.count(one.quantity(), treatment.unit()) + " on " + one.date())
                .toList();
        return "a history that holds " + English.list(deliveries);
    }

    /** What the record would have to state of facts; those that are shown, or ruled out, in one breath. */
    private void facts(Map<String, FactValue> values, Judgement after, List<String> documented) {
        List<String> shown = new ArrayList<>();
        List<String> ruledOut = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Map.Entry<String, FactValue> one : values.entrySet()) {
            FactInfo fact = fact(one.getKey(), after);
            String words = "“" + fact.words() + "”";
            if (one.getValue() instanceof FactValue.YesNo yesNo) {
                (yesNo.truth() == Truth.YES ? shown : ruledOut).add(words);
            } else {
                others.add(words + valued(fact.type(), one.getValue()));
            }
        }
        if (!shown.isEmpty()) {
            documented.add(English.list(shown) + " shown");
        }
        if (!ruledOut.isEmpty()) {
            documented.add(English.list(ruledOut) + " ruled out");
        }
        documented.addAll(others);
    }

    private FactInfo fact(String name, Judgement after) {
        Optional<FactInfo> then = after.readings().fact(name);
        return then.isPresent() ? then.get() : before.readings().fact(name).orElse(new FactInfo(name, name));
    }

    private static String valued(FactType type, FactValue value) {
        if (value instanceof FactValue.Number number) {
            String unit = type instanceof FactType.Number counted
                    ? counted.unit()
                            .map(one ->
                                    " " + (number.value().compareTo(BigDecimal.ONE) == 0 ? English.singular(one) : one))
                            .orElse("")
                    : "%";
            return " at " + plain(number.value()) + unit;
        } else if (value instanceof FactValue.Date date) {
            return " on " + date.value();
        } else if (value instanceof FactValue.Choice choice) {
            return " being " + choice.value().replace('_', ' ');
        } else if (value instanceof FactValue.Codes codes) {
            return codes.values().isEmpty() ? " listing none" : " listing " + English.list(codes.values());
        }
        throw new IllegalStateException("a fact's value of an unknown type: " + value);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
