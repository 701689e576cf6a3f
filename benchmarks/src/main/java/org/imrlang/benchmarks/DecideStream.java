package org.imrlang.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.imrlang.benchmarks.psychological.Psychological;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.TreatmentRequest;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** The same requests, as each contender of {@link DecideBenchmark} takes them. */
enum DecideStream {

    /** Two recommendations, of two treatments; what they read is yes, no or unknown. */
    PSYCHOLOGICAL(org.imrlang.benchmarks.psychological.Ruleset.rules(), 3, 3) {
        @Override
        List<Request> byName(int count) {
            List<Request> requests = new ArrayList<>(count);
            for (PsychologicalLine line : PsychologicalLine.draw(count)) {
                Request.Builder request = Request.of(treatment(line), course(line));
                state(request, "adl_improved", line.adlImproved());
                state(request, "work_restrictions_reduced", line.workRestrictionsReduced());
                state(request, "dependency_reduced", line.dependencyReduced());
                requests.add(request.build());
            }
            return requests;
        }

        @Override
        List<TreatmentRequest<?>> typed(int count) {
            List<TreatmentRequest<?>> requests = new ArrayList<>(count);
            for (PsychologicalLine line : PsychologicalLine.draw(count)) {
                requests.add(line.isBiofeedback() ? biofeedback(line) : cbt(line));
            }
            return requests;
        }

        @Override
        List<DecidedByHand> byHand(int count) {
            Vocabulary vocabulary = rules().vocabulary();
            List<DecidedByHand> requests = new ArrayList<>(count);
            for (PsychologicalLine line : PsychologicalLine.draw(count)) {
                requests.add(new PsychologicalByHand(
                        vocabulary, vocabulary.treatments().get(treatment(line)), course(line), line));
            }
            return requests;
        }
    },

    /** Two hundred recommendations, four for each treatment, which read choices, numbers, dates and deliveries. */
    TWO_HUNDRED(org.imrlang.benchmarks.twohundred.Ruleset.rules(), 1, 24) {
        @Override
        List<Request> byName(int count) {
            return therapies(TherapyLine.draw(count), rules().vocabulary());
        }

        @Override
        List<TreatmentRequest<?>> typed(int count) {
            return new TypedRequests(rules()).of(byName(count));
        }

        @Override
        List<DecidedByHand> byHand(int count) {
            Vocabulary vocabulary = rules().vocabulary();
            List<DecidedByHand> requests = new ArrayList<>(count);
            for (TherapyLine line : TherapyLine.draw(count)) {
                requests.add(new TherapyByHand(
                        vocabulary, vocabulary.treatments().get(TherapyLine.name(line.therapy())), line));
            }
            return requests;
        }
    };

    private static final int CHECKED = 100_000;

    private final Rules rules;
    private final int rounds;
    private final int warmUp;

    DecideStream(Rules rules, int rounds, int warmUp) {
        this.rules = rules;
        this.rounds = rounds;
        this.warmUp = warmUp;
    }

    /** How often all contenders are measured, in turns. */
    final int rounds() {
        return rounds;
    }

    /** For how many seconds a contender decides before it is measured: fifty classes are compiled one after the other. */
    final int warmUp() {
        return warmUp;
    }

    /** The generated ruleset. */
    final Rules rules() {
        return rules;
    }

    /** By name, with the ruleset's own names, as the reader of JSON gives them. */
    abstract List<Request> byName(int count);

    /** In the generated classes of their treatments. */
    abstract List<TreatmentRequest<?>> typed(int count);

    /** In Java written by hand. */
    abstract List<DecidedByHand> byHand(int count);

    /** Refuses to go on where the contenders do not decide the same. */
    final void check() {
        List<Request> byName = byName(CHECKED);
        List<TreatmentRequest<?>> typed = typed(CHECKED);
        List<DecidedByHand> byHand = byHand(CHECKED);
        for (int index = 0; index < CHECKED; index++) {
            String expected = typed.get(index).determine().toString();
            String named = rules.determine(byName.get(index)).toString();
            String hand = byHand.get(index).determine().toString();
            if (!expected.equals(named) || !expected.equals(hand)) {
                throw new IllegalStateException("line " + (index + 1) + " of " + this + ": " + expected + "; by name "
                        + named + "; by hand " + hand);
            }
        }
    }

    /** By name, for a ruleset of the shape of the two hundred recommendations. */
    static List<Request> therapies(List<TherapyLine> lines, Vocabulary vocabulary) {
        Map<String, TreatmentInfo> treatments = vocabulary.treatments();
        List<Request> requests = new ArrayList<>(lines.size());
        for (TherapyLine line : lines) {
            Request.Builder request =
                    Request.of(treatments.get(TherapyLine.name(line.therapy())).name(), line.course());
            if (line.region() != TherapyLine.UNKNOWN) {
                request.fact("region", new FactValue.Choice("region_" + line.region()));
            }
            if (line.painRelief() != TherapyLine.UNKNOWN) {
                request.fact("pain_relief", new FactValue.Number(BigDecimal.valueOf(line.painRelief())));
            }
            line.surgery().ifPresent(day -> request.fact("surgery", new FactValue.Date(day)));
            state(request, "acute", line.acute());
            state(request, "chronic", line.chronic());
            state(request, "adl_improved", line.adlImproved());
            state(request, "work_restrictions_reduced", line.workRestrictionsReduced());
            state(request, "dependency_reduced", line.dependencyReduced());
            requests.add(request.build());
        }
        return requests;
    }

    private static String treatment(PsychologicalLine line) {
        return line.isBiofeedback() ? "biofeedback" : "CBT";
    }

    private static Course course(PsychologicalLine line) {
        Course.Builder course = Course.UNSTATED.toBuilder().id(line.id()).quantity(line.quantity());
        return line.completed() == PsychologicalLine.UNKNOWN
                ? course.build()
                : course.completed(line.completed()).build();
    }

    private static TreatmentRequest<?> cbt(PsychologicalLine line) {
        var request = Psychological.cbt()
                .id(line.id())
                .request(line.quantity())
                .adlImproved(line.adlImproved())
                .workRestrictionsReduced(line.workRestrictionsReduced())
                .dependencyReduced(line.dependencyReduced());
        return line.completed() == PsychologicalLine.UNKNOWN ? request : request.completed(line.completed());
    }

    private static TreatmentRequest<?> biofeedback(PsychologicalLine line) {
        var request = Psychological.biofeedback()
                .id(line.id())
                .request(line.quantity())
                .adlImproved(line.adlImproved())
                .workRestrictionsReduced(line.workRestrictionsReduced())
                .dependencyReduced(line.dependencyReduced());
        return line.completed() == PsychologicalLine.UNKNOWN ? request : request.completed(line.completed());
    }

    private static void state(Request.Builder request, String name, Truth truth) {
        if (truth != Truth.UNKNOWN) {
            request.fact(name, truth == Truth.YES);
        }
    }
}
