package org.imrlang.batch.impact;

import java.io.IOException;
import java.util.function.LongConsumer;
import org.imrlang.batch.Asked;
import org.imrlang.batch.Pipeline;
import org.imrlang.batch.Source;

/** Compares two versions of a ruleset over a whole stream of requests, in constant memory and on several threads. */
public final class ImpactRun {

    private ImpactRun() {}

    /**
     * Compares over all that the source gives; the calling thread reads it.
     *
     * @param threads how many compare; the impact is the same for any number
     * @param progress told, now and then, how many lines were compared so far
     * @throws IOException where the source cannot be read to its end; then there is no impact
     */
    public static Impact of(Comparison comparison, Source source, int threads, LongConsumer progress)
            throws IOException {
        ImpactTally whole = comparison.tally();
        Pipeline.run(
                source,
                threads,
                chunk -> {
                    ImpactTally tally = comparison.tally();
                    for (Asked asked : chunk.records()) {
                        comparison.compare(asked, tally);
                    }
                    return tally;
                },
                tally -> {
                    whole.add(tally);
                    progress.accept(whole.lines());
                });
        return whole.impact();
    }
}
