package org.imrlang.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.imrlang.benchmarks.psychological.Psychological;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.TreatmentRequest;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Vocabulary;

/** The same requests, as each contender of {@link DecideBenchmark} takes them. */
enum DecideStream {

    /** Two recommendations, of two treatments; what they read is yes, no or unknown. */
    PSYCHOLOGICAL(org.imrlang.benchmarks.psychological.Ruleset.rules()) {
        @Override
        List<Request> byName(int count) {
            Names names = new Names();
            List<Request> requests = new ArrayList<>(count);
            for (PsychologicalLine line : PsychologicalLine.draw(count)) {
                Request.Builder request = Request.of(names.of(treatment(line)), course(line));
                names.state(request, "adl_improved", line.adlImproved());
                names.state(request, "work_restrictions_reduced", line.workRestrictionsReduced());
                names.state(request, "dependency_reduced", line.dependencyReduced());
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
    TWO_HUNDRED(org.imrlang.benchmarks.twohundred.Ruleset.rules()) {
        @Override
        List<Request> byName(int count) {
            return therapies(TherapyLine.draw(count));
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

    DecideStream(Rules rules) {
        this.rules = rules;
    }

    /** The generated ruleset. */
    final Rules rules() {
        return rules;
    }

    /** By name, with names that are equal to the ruleset's own and not the same objects, as a parser has them. */
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
    static List<Request> therapies(List<TherapyLine> lines) {
        Names names = new Names();
        List<Request> requests = new ArrayList<>(lines.size());
        for (TherapyLine line : lines) {
            Request.Builder request = Request.of(names.of(TherapyLine.name(line.therapy())), line.course());
            if (line.region() != TherapyLine.UNKNOWN) {
                request.fact(names.of("region"), new FactValue.Choice(names.of("region_" + line.region())));
            }
            if (line.painRelief() != TherapyLine.UNKNOWN) {
                request.fact(names.of("pain_relief"), new FactValue.Number(BigDecimal.valueOf(line.painRelief())));
            }
            line.surgery().ifPresent(day -> request.fact(names.of("surgery"), new FactValue.Date(day)));
            names.state(request, "acute", line.acute());
            names.state(request, "chronic", line.chronic());
            names.state(request, "adl_improved", line.adlImproved());
            names.state(request, "work_restrictions_reduced", line.workRestrictionsReduced());
            names.state(request, "dependency_reduced", line.dependencyReduced());
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

    /** The names of a stream, each one object in all requests, as a parser's table of symbols gives them. */
    private static final class Names {

        private final Map<String, String> names = new HashMap<>();

        String of(String name) {
            return names.computeIfAbsent(name, unused -> new String(name.toCharArray()));
        }

        void state(Request.Builder request, String name, Truth truth) {
            if (truth != Truth.UNKNOWN) {
                request.fact(of(name), truth == Truth.YES);
            }
        }
    }
}
