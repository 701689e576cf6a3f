package org.imrlang.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/**
 * What a decision by name costs as a ruleset grows: with the recommendations of the treatment that is asked for it may
 * grow in proportion, with other treatments it must not. In processor time of one thread, the least of many passes.
 */
final class SizeTable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int REQUESTS = 10_000;
    private static final int PASSES = 40;
    private static final double MOST_GROWTH = 1.5;

    private SizeTable() {}

    static String of(boolean quick) {
        int passes = quick ? 2 : PASSES;
        List<String> lines = new ArrayList<>(List.of(
                "",
                "A decision by name as the ruleset grows (goals: ten times the recommendations at most ten times the"
                        + " cost; other treatments at most " + MOST_GROWTH + " times)",
                Table.line("recommendations of the treatment asked for", "ns", "ratio to the first")));
        add(lines, passes, quick ? List.of(1, 10) : List.of(1, 10, 100), true);
        lines.add("");
        lines.add(Table.line("treatments of one recommendation each", "ns", "ratio to the first"));
        add(lines, passes, quick ? List.of(1, 10) : List.of(1, 100, 1000), false);
        return String.join("\n", lines);
    }

    private static void add(List<String> lines, int passes, List<Integer> sizes, boolean ofOneTreatment) {
        double first = Double.NaN;
        for (int size : sizes) {
            Rules rules = CompiledInMemory.rules(LargeRuleset.files(1, size, ofOneTreatment ? size : 1));
            int regions = ofOneTreatment ? size : 1;
            List<Request> requests = DecideStream.therapies(TherapyLine.draw(REQUESTS, 1, regions), rules.vocabulary());
            double nanoseconds = nanoseconds(rules, requests.toArray(Request[]::new), passes);
            first = Double.isNaN(first) ? nanoseconds : first;
            lines.add(Table.line(Integer.toString(size), Table.number(nanoseconds), Table.number(nanoseconds / first)));
        }
    }

    private static double nanoseconds(Rules rules, Request[] requests, int passes) {
        double least = Double.MAX_VALUE;
        long certified = 0;
        for (int pass = 0; pass < passes; pass++) {
            long began = THREADS.getCurrentThreadCpuTime();
            for (Request request : requests) {
                certified += rules.determine(request).certified();
            }
            least = Math.min(least, (double) (THREADS.getCurrentThreadCpuTime() - began) / requests.length);
        }
        if (certified == 0) {
            throw new IllegalStateException("nothing is certified of a mixed stream");
        }
        return least;
    }
}
