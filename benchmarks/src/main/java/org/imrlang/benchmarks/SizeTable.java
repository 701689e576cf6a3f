package org.imrlang.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/**
 * What a decision by name costs as a ruleset grows: with the recommendations of the treatment that is asked for it may
 * grow in proportion, with other treatments it must not. In processor time of one thread, the least of many passes, once
 * the code has been compiled: each ruleset decides for some seconds before.
 */
final class SizeTable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int REQUESTS = 10_000;
    private static final int PASSES = 40;
    private static final long WARM_UP = 5_000_000_000L;
    private static final long QUICK_WARM_UP = 100_000_000L;
    private static final double MOST_GROWTH = 1.5;

    private SizeTable() {}

    static String of(boolean quick) {
        long warmUp = quick ? QUICK_WARM_UP : WARM_UP;
        List<String> lines = new ArrayList<>(List.of(
                "",
                "A decision by name as the ruleset grows (goals: ten times the recommendations at most ten times the"
                        + " cost; other treatments at most " + MOST_GROWTH + " times)",
                Table.line("recommendations of the treatment asked for", "ns", "ratio to the first")));
        add(lines, warmUp, quick ? List.of(1, 10) : List.of(1, 10, 100), true);
        lines.add("");
        lines.add(Table.line("treatments of one recommendation each", "ns", "ratio to the first"));
        add(lines, warmUp, quick ? List.of(1, 10) : List.of(1, 100, 1000), false);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, long warmUp, List<Integer> sizes, boolean ofOneTreatment) {
        double first = Double.NaN;
        for (int size : sizes) {
            Rules rules = CompiledInMemory.rules(LargeRuleset.files(1, size, ofOneTreatment ? size : 1));
            int regions = ofOneTreatment ? size : 1;
            List<Request> requests = DecideStream.therapies(TherapyLine.draw(REQUESTS, 1, regions), rules.vocabulary());
            double nanoseconds = nanoseconds(rules, requests.toArray(Request[]::new), warmUp);
            first = Double.isNaN(first) ? nanoseconds : first;
            lines.add(Table.line(Integer.toString(size), Table.number(nanoseconds), Table.number(nanoseconds / first)));
        }
    }

    private static double nanoseconds(Rules rules, Request[] requests, long warmUp) {
        long until = System.nanoTime() + warmUp;
        while (System.nanoTime() - until < 0) {
            pass(rules, requests);
        }
        double least = Double.MAX_VALUE;
        for (int pass = 0; pass < PASSES; pass++) {
            least = Math.min(least, pass(rules, requests));
        }
        return least;
    }

    private static double pass(Rules rules, Request[] requests) {
        long certified = 0;
        long began = THREADS.getCurrentThreadCpuTime();
        for (Request request : requests) {
            certified += rules.determine(request).certified();
        }
        long took = THREADS.getCurrentThreadCpuTime() - began;
        if (certified == 0) {
            throw new IllegalStateException("nothing is certified of a mixed stream");
        }
        return (double) took / requests.length;
    }
}
