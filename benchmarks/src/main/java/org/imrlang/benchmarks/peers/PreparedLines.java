package org.imrlang.benchmarks.peers;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.benchmarks.PsychologicalLine;

/** A stream of lines in the form that a peer decides on, which begins anew at its end. */
final class PreparedLines<I, D> {

    private final Peer<I, D> peer;
    private final List<I> inputs;
    private int next;

    private PreparedLines(Peer<I, D> peer, List<I> inputs) {
        this.peer = peer;
        this.inputs = inputs;
    }

    static <I, D> PreparedLines<I, D> of(Peer<I, D> peer, Iterable<PsychologicalLine> lines) {
        List<I> inputs = new ArrayList<>();
        lines.forEach(line -> inputs.add(peer.prepare(line)));
        return new PreparedLines<>(peer, inputs);
    }

    D decideNext() {
        I input = inputs.get(next);
        next++;
        if (next == inputs.size()) {
            next = 0;
        }
        return peer.decide(input);
    }
}
