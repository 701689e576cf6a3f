package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Change;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Unlock;
import org.junit.jupiter.api.Test;

/** What would make a request conform does, and nothing nearer does: held against trying one by one. */
class UnlocksTest {

    private static final int RULESETS = Scale.rulesets(120);
    private static final int REQUESTS = 25;
    private static final int DAYS = 800;
    private static final int SHOWN = 3;

    /** What may be wrong with the determination of a request; nothing where all is well. */
    private interface Law extends BiFunction<Rules, Request, Optional<String>> {}

    @Test
    void whoeverMakesTheChangeConforms() {
        holds((rules, request) -> {
            for (Unlock unlock : rules.determine(request).unlocks()) {
                Outcome outcome =
                        rules.determine(changed(request, unlock.change())).outcome();
                if (outcome != Outcome.CONFORMS) {
                    return Optional.of(unlock.text() + " " + outcome);
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void noPartOfAChangeCanBeLeftOut() {
        holds((rules, request) -> {
            for (Unlock unlock : rules.determine(request).unlocks()) {
                for (Change shorter : shorter(unlock.change())) {
                    if (conforms(rules, changed(request, shorter))) {
                        return Optional.of(unlock.text() + " " + shorter + " is enough");
                    }
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void noLargerQuantityConforms() {
        holds((rules, request) -> {
            Determination determination = rules.determine(request);
            Optional<Change> less =
                    unlock(determination, change -> change.course().quantity() > 0);
            int found = less.map(change -> change.course().quantity()).orElse(0);
            boolean isPaceAlone =
                    less.isEmpty() && determination.unlocks().stream().anyMatch(unlock -> isPaceAlone(unlock.change()));
            for (int quantity = found + 1; quantity < request.course().quantity() && !isPaceAlone; quantity++) {
                Course.Builder course = Course.UNSTATED.toBuilder().quantity(quantity);
                if (conforms(rules, changed(request, new Change(course.build(), Map.of())))) {
                    return Optional.of(quantity + " conforms, said is " + found);
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void nothingFewerDeliveredIsEnough() {
        holds((rules, request) -> {
            Course course = request.course();
            if (!course.knowsCompleted()) {
                return Optional.empty();
            }
            Optional<Change> said = unlock(
                    rules.determine(request),
                    change -> change.course().statedCompleted().isPresent()
                            && change.facts().isEmpty()
                            && change.course().requestDate().isEmpty());
            int before = (int) course.completed(request.treatment());
            int found = said.map(change -> change.course().statedCompleted().getAsInt())
                    .orElse(before + 40);
            for (int completed = before + 1; completed < found; completed++) {
                Change change = new Change(
                        Course.UNSTATED.toBuilder().completed(completed).build(), Map.of());
                if (conforms(rules, changed(request, change))) {
                    return Optional.of(completed + " delivered are enough, said is " + said);
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void noEarlierDayIsLateEnough() {
        holds((rules, request) -> {
            Optional<LocalDate> asked = request.course().requestDate();
            if (asked.isEmpty()) {
                return Optional.empty();
            }
            List<Unlock> said = rules.determine(request).unlocks().stream()
                    .filter(unlock -> unlock.change()
                            .course()
                            .requestDate()
                            .map(day -> unlock.change().equals(dated(day)))
                            .orElse(false))
                    .toList();
            LocalDate found = said.isEmpty()
                    ? asked.get().plusDays(DAYS)
                    : said.get(0).change().course().requestDate().get();
            for (LocalDate day = asked.get().plusDays(1); day.isBefore(found); day = day.plusDays(1)) {
                if (conforms(rules, changed(request, dated(day)))) {
                    return Optional.of(day + " is late enough, said is " + said);
                }
            }
            boolean isLasting = !said.isEmpty() && said.get(0).text().contains(" or later");
            for (LocalDate day = found; isLasting && day.isBefore(found.plusDays(DAYS)); day = day.plusDays(1)) {
                if (!conforms(rules, changed(request, dated(day)))) {
                    return Optional.of(day + " does not conform, said is " + said);
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void noSingleFactIsEnoughWhereMoreAreNamed() {
        holds((rules, request) -> {
            Determination determination = rules.determine(request);
            boolean isOfPace = determination.frequencyLimit().isPresent()
                    || determination.durationLimit().isPresent();
            Optional<Change> documented = unlock(determination, change -> isDocumented(request, change));
            if (determination.missing().isEmpty()
                    || isOfPace
                    || documented.map(UnlocksTest::size).orElse(2) < 2) {
                return Optional.empty();
            }
            for (String name : determination.missing()) {
                for (boolean value : new boolean[] {true, false}) {
                    Change one = new Change(Course.UNSTATED, Map.of(name, new FactValue.YesNo(Truth.of(value))));
                    if (isYesNo(rules, name) && conforms(rules, changed(request, one))) {
                        return Optional.of(name + " alone is enough, said is " + documented);
                    }
                }
            }
            return Optional.empty();
        });
    }

    @Test
    void whatToAskNextIsMissing() {
        holds((rules, request) -> {
            Determination determination = rules.determine(request);
            List<String> missing = determination.missing();
            List<String> next = determination.askNext();
            boolean isPart = missing.containsAll(next)
                    && next.isEmpty() == missing.isEmpty()
                    && Set.copyOf(next).size() == next.size();
            return isPart ? Optional.empty() : Optional.of(next + " of " + missing);
        });
    }

    @Test
    void noSmallerSetDecides() {
        holds((rules, request) -> {
            Determination determination = rules.determine(request);
            List<String> next = determination.askNext();
            List<String> yesNo = determination.missing().stream()
                    .filter(name -> isYesNo(rules, name))
                    .toList();
            int ways = 1;
            for (int i = 0; i < yesNo.size(); i++) {
                ways *= 3;
            }
            for (int way = 1; way < Math.min(ways, 729); way++) {
                Map<String, FactValue> facts = new LinkedHashMap<>();
                int rest = way;
                for (String name : yesNo) {
                    if (rest % 3 > 0) {
                        facts.put(name, new FactValue.YesNo(Truth.of(rest % 3 == 1)));
                    }
                    rest /= 3;
                }
                Determination after = rules.determine(changed(request, new Change(Course.UNSTATED, facts)));
                if (facts.size() < next.size()
                        && after.certified() == determination.possible()
                        && after.possible() == determination.possible()) {
                    return Optional.of(facts + " decides, said is " + next);
                }
            }
            return Optional.empty();
        });
    }

    private static void holds(Law law) {
        List<String> broken = new ArrayList<>();
        int count = 0;
        for (long seed = 0; seed < RULESETS; seed++) {
            RandomRuleset ruleset = RandomRuleset.draw(seed);
            Rules rules = Interpreter.of(ruleset.compiled());
            Draw draw = new Draw(~seed);
            for (int i = 0; i < REQUESTS; i++) {
                Request request = RandomRequest.draw(draw, ruleset);
                Outcome outcome = rules.determine(request).outcome();
                boolean isOpen = outcome != Outcome.CONFORMS && outcome != Outcome.NOT_ADDRESSED;
                Optional<String> wrong = isOpen ? law.apply(rules, request) : Optional.empty();
                if (wrong.isPresent()) {
                    count++;
                    if (broken.size() < SHOWN) {
                        broken.add("seed " + seed + ": " + wrong.get() + "\n"
                                + RequestJson.of(new Draw(0), ruleset, String.valueOf(i), request) + "\n"
                                + rules.determine(request).rationale() + "\n" + ruleset);
                    }
                }
            }
        }
        int times = count;
        assertTrue(broken.isEmpty(), () -> times + " times broken; first\n" + String.join("\n\n", broken));
        assertEquals(0, count);
    }

    /** The change without each of its parts. */
    private static List<Change> shorter(Change change) {
        List<Change> shorter = new ArrayList<>();
        for (String name : change.facts().keySet()) {
            Map<String, FactValue> others = new LinkedHashMap<>(change.facts());
            others.remove(name);
            shorter.add(new Change(change.course(), others));
        }
        Course course = change.course();
        for (int left = 0; left < 7; left++) {
            Course.Builder rest = Course.UNSTATED.toBuilder();
            if (course.quantity() > 0) {
                rest.quantity(course.quantity());
            }
            if (left != 0) {
                course.frequency().ifPresent(rest::frequency);
            }
            if (left != 1) {
                course.duration().ifPresent(rest::duration);
            }
            if (left != 2) {
                course.statedCompleted().ifPresent(rest::completed);
            }
            if (left != 3) {
                course.authorized().ifPresent(rest::authorized);
            }
            if (left != 4) {
                course.requestDate().ifPresent(rest::requestDate);
            }
            if (left != 5) {
                course.history().ifPresent(rest::history);
            }
            if (left != 6) {
                course.serviceDate().ifPresent(rest::serviceDate);
            }
            course.injuryDate().ifPresent(rest::injuryDate);
            Change without = new Change(rest.build(), change.facts());
            if (!without.equals(change)) {
                shorter.add(without);
            }
        }
        return shorter;
    }

    private static boolean conforms(Rules rules, Request request) {
        return rules.determine(request).outcome() == Outcome.CONFORMS;
    }

    private static Change dated(LocalDate day) {
        return new Change(Course.UNSTATED.toBuilder().requestDate(day).build(), Map.of());
    }

    private static Optional<Change> unlock(Determination determination, Predicate<Change> which) {
        return determination.unlocks().stream()
                .map(Unlock::change)
                .filter(which)
                .findFirst();
    }

    /** Whether a change states what the request does not. */
    private static boolean isDocumented(Request request, Change change) {
        Course course = change.course();
        boolean isDelivered =
                request.course().knowsCompleted() && course.statedCompleted().isPresent();
        boolean isLater = request.course().requestDate().isPresent()
                && course.requestDate().isPresent();
        boolean isLess = course.quantity() > 0
                || request.course().frequency().isPresent()
                        && course.frequency().isPresent()
                || request.course().duration().isPresent() && course.duration().isPresent();
        return !isDelivered && !isLater && !isLess;
    }

    private static boolean isPaceAlone(Change change) {
        Course.Builder pace = Course.UNSTATED.toBuilder();
        change.course().frequency().ifPresent(pace::frequency);
        change.course().duration().ifPresent(pace::duration);
        return change.facts().isEmpty()
                && !change.course().equals(Course.UNSTATED)
                && change.course().equals(pace.build());
    }

    /** How much a change states. */
    private static int size(Change change) {
        Set<Object> stated = new LinkedHashSet<>(change.facts().keySet());
        change.course().requestDate().ifPresent(stated::add);
        change.course().history().ifPresent(history -> stated.add("history"));
        change.course().statedCompleted().ifPresent(stated::add);
        return stated.size();
    }

    private static boolean isYesNo(Rules rules, String name) {
        return Optional.ofNullable(rules.vocabulary().facts().get(name))
                .filter(fact -> fact.type() instanceof FactType.YesNo)
                .isPresent();
    }

    /** The request with a change made, put together anew from what both state. */
    static Request changed(Request request, Change change) {
        Request.Builder changed = Request.of(request.treatment(), change.appliedTo(request.course()));
        request.facts().forEach(changed::fact);
        change.facts().forEach(changed::fact);
        return changed.build();
    }
}
