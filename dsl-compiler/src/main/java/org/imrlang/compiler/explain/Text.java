package org.imrlang.compiler.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Words on one line, some of them set apart. */
public record Text(List<Run> runs) {

    static final Text EMPTY = new Text(List.of());

    /**
     * Words of one kind.
     *
     * @param target what a reference or a link leads to; nothing for the others
     */
    public record Run(Kind kind, String words, Optional<String> target) {}

    /** How words are set. */
    public enum Kind {
        WORDS,
        /** The word that says what a line is about. */
        LABEL,
        /** A name as the guideline's file has it. */
        NAME,
        /** To an anchor of the same read-back. */
        REFERENCE,
        /** To an address. */
        LINK
    }

    static Text of(String words) {
        return run(Kind.WORDS, words, Optional.empty());
    }

    static Text label(String words) {
        return run(Kind.LABEL, words, Optional.empty());
    }

    static Text name(String words) {
        return run(Kind.NAME, words, Optional.empty());
    }

    static Text reference(String words, String anchor) {
        return run(Kind.REFERENCE, words, Optional.of(anchor));
    }

    static Text link(String words, String address) {
        return run(Kind.LINK, words, Optional.of(address));
    }

    private static Text run(Kind kind, String words, Optional<String> target) {
        return words.isEmpty() ? EMPTY : new Text(List.of(new Run(kind, words, target)));
    }

    /** This, then that. */
    Text and(Text more) {
        List<Run> all = new ArrayList<>(runs);
        all.addAll(more.runs);
        return new Text(List.copyOf(all));
    }

    Text and(String more) {
        return and(of(more));
    }

    /** The same, where some of the plain words, if they occur, lead somewhere. */
    Text leading(String called, String anchor) {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            int at = run.kind() == Kind.WORDS ? run.words().indexOf(called) : -1;
            if (at >= 0) {
                Text before = new Text(runs.subList(0, i)).and(run.words().substring(0, at));
                Text after =
                        of(run.words().substring(at + called.length())).and(new Text(runs.subList(i + 1, runs.size())));
                return before.and(reference(called, anchor)).and(after);
            }
        }
        return this;
    }

    /** Several, with something between each two. */
    static Text joined(List<Text> parts, String between) {
        Text joined = EMPTY;
        for (int i = 0; i < parts.size(); i++) {
            joined = (i == 0 ? joined : joined.and(between)).and(parts.get(i));
        }
        return joined;
    }

    /** The words alone. */
    public String plain() {
        return runs.stream().map(Run::words).collect(Collectors.joining());
    }
}
