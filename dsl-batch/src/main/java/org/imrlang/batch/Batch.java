package org.imrlang.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.imrlang.json.CaseFile;
import org.imrlang.json.RequestLines;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/** Decides a stream of requests by one ruleset. Immutable and thread-safe. */
public final class Batch {

    private final Rules rules;
    private final RequestLines words;
    private final Answers answers;

    /**
     * What is done with a stream.
     *
     * @param rules by which requests are decided
     * @param answers how what comes of them is laid out
     */
    public Batch(Rules rules, Answers answers) {
        this.rules = rules;
        this.words = new RequestLines(rules.vocabulary());
        this.answers = answers;
    }

    /**
     * Decides every record of a source. A record that says something wrong is answered in its place and counted.
     *
     * @param threads how many decide; the results are the same for any number
     * @param progress is told how many records were answered, now and then
     * @return the counts of the whole run, with what an earlier run wrote that this one goes on with
     * @throws IOException where the source cannot be read or the results cannot be written, in words for a person
     */
    public Tally run(Source source, int threads, Results results, LongConsumer progress) throws IOException {
        Written before = results.begin(answers, threads);
        Tally tally = new Tally();
        tally.add(before.tally());
        Pipeline.run(new Remaining(source, before), threads, this::answer, answer -> {
            results.write(answer.text());
            tally.add(answer.tally());
            progress.accept(tally.records());
        });
        results.end();
        return tally;
    }

    private Answer answer(Chunk chunk) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream(2 * chunk.bytes());
        Tally tally = new Tally();
        try (RecordWriter writer = answers.writer(text)) {
            for (Asked asked : chunk.records()) {
                answer(asked, writer, tally);
            }
        }
        return new Answer(text, tally);
    }

    private void answer(Asked asked, RecordWriter writer, Tally tally) throws IOException {
        CaseFile read;
        try {
            read = asked.read(words);
        } catch (BadRecordException e) {
            tally.addBadRecord();
            writer.bad(asked.line(), e.getMessage());
            return;
        }
        List<Determination> determinations = new ArrayList<>(read.requests().size());
        for (Request request : read.requests()) {
            Determination determination = rules.determine(request);
            determinations.add(determination);
            tally.add(determination);
        }
        tally.addRecord();
        writer.decided(asked.line(), read, determinations);
    }
}
