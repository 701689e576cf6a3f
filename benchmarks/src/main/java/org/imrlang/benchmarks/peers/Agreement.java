package org.imrlang.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.benchmarks.PsychologicalLine;

/** Holds the answers of all contenders against each other: who decides something else is not compared. */
public final class Agreement {

    private Agreement() {}

    /**
     * Has all contenders decide as many lines.
     *
     * @throws IllegalStateException where one answers differently from what imr generates
     */
    public static void require(int count) {
        List<PsychologicalLine> lines = PsychologicalLine.draw(count);
        List<Answer> generated = answers(Contender.GENERATED.open(), lines);
        for (Contender contender : Contender.values()) {
            List<Answer> answers = answers(contender.open(), lines);
            for (int line = 0; line < count; line++) {
                if (!answers.get(line).equals(generated.get(line))) {
                    throw new IllegalStateException(contender.text() + " decides " + answers.get(line) + " and not "
                            + generated.get(line) + " for " + lines.get(line));
                }
            }
        }
    }

    private static <I, D> List<Answer> answers(Peer<I, D> peer, List<PsychologicalLine> lines) {
        List<Answer> answers = new ArrayList<>(lines.size());
        lines.forEach(line -> answers.add(peer.answer(peer.decide(peer.prepare(line)))));
        return answers;
    }
}
