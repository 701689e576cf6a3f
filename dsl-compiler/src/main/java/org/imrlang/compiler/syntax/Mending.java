package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.compiler.syntax.Proposals.Kind;
import org.imrlang.compiler.syntax.Stretch.Word;
import org.imrlang.grammar.ImrLexer;

/**
 * Explains by trying why an item cannot be read: where reading stops, likely slips are mended one after the other, and
 * the first with which the text reads on is what the author did. What nothing explains is left as it is, to be reported
 * by whoever reads the rest.
 */
final class Mending {

    private static final int MOST_SLIPS = 60;
    private static final int MOST_PROPOSALS = 160;
    private static final int MOST_CHARACTERS = 40_000;
    private static final int MOST_TOGETHER = 8;

    private final Trial trial;
    private final Names names;
    private final Diagnostics diagnostics;
    /** The item as it is mended so far. */
    private Draft draft;
    /** The same, with blanks for what could not be explained. */
    private String view;

    private List<Word> words = List.of();
    /** The lines of which a part was explained though the rest could not be read. */
    private final Set<Integer> guessed = new HashSet<>();

    private Mending(Trial trial, Draft draft, Names names, Diagnostics diagnostics) {
        this.names = names;
        this.trial = trial;
        this.diagnostics = diagnostics;
        this.draft = draft;
        this.view = draft.text();
    }

    /** An item with its slips mended, as far as they could be explained; they are reported. */
    static Draft of(Draft item, Trial trial, Names names, Diagnostics diagnostics) {
        if (item.text().length() > MOST_CHARACTERS) {
            return item;
        }
        Mending mending = new Mending(trial, item, names, diagnostics);
        mending.mend();
        return mending.draft;
    }

    private void mend() {
        for (int i = 0; i < MOST_SLIPS && !trial.isSpent(); i++) {
            OptionalInt stop = trial.stop(view);
            if (stop.isEmpty()) {
                return;
            }
            words = Stretch.words(view);
            Stretch stretch = Stretch.at(view, words, stop.getAsInt(), names);
            Optional<List<Slip>> slips = explained(stretch);
            if (slips.isPresent()) {
                mend(slips.get());
            } else if (!leaveOut(stretch)) {
                return;
            }
        }
    }

    private void mend(List<Slip> slips) {
        List<Change> changes = new ArrayList<>();
        for (Slip slip : slips) {
            diagnostics.add(slip.diagnostic(draft));
            changes.addAll(slip.changes());
        }
        draft = draft.with(changes);
        view = Draft.changed(view, changes);
    }

    private Optional<List<Slip>> explained(Stretch stretch) {
        boolean complete = trial.stop(view.substring(0, stretch.offset())).isEmpty();
        int tried = 0;
        Set<List<Change>> seen = new HashSet<>();
        for (Kind kind : Proposals.KINDS) {
            List<Slip> reading = new ArrayList<>();
            for (Slip slip : kind.slips(stretch)) {
                if (tried < MOST_PROPOSALS && !trial.isSpent() && seen.add(slip.changes())) {
                    tried++;
                    if (readsOn(stretch, List.of(slip), complete)) {
                        reading.add(slip);
                    }
                }
            }
            if (!reading.isEmpty()) {
                return Optional.of(List.of(chosen(stretch, reading)));
            }
        }
        return together(stretch, complete).or(() -> further(stretch));
    }

    /** The likeliest of several that can be meant. */
    private Slip chosen(Stretch stretch, List<Slip> reading) {
        Slip first = reading.get(0);
        if (MissingWords.isConnective(first)) {
            List<Slip> both = reading.stream()
                    .filter(slip -> MissingWords.isConnective(slip) && slip.start() == first.start())
                    .toList();
            boolean or = stretch.near().stream().anyMatch(word -> word.text().equals("or"));
            return both.size() < 2 ? first : MissingWords.undecided(both.get(or ? 1 : 0), view);
        }
        if (reading.size() == 1) {
            return first;
        }
        return reading.stream()
                .filter(slip -> !trial.mixes(Draft.changed(view, slip.changes())))
                .findFirst()
                .orElse(first)
                .uncertain();
    }

    /** Several words of one line, wrong together. */
    private Optional<List<Slip>> together(Stretch stretch, boolean complete) {
        List<Slip> capitals = Proposals.capitals(stretch);
        if (capitals.size() > 1 && readsOn(stretch, capitals, complete)) {
            return Optional.of(capitals);
        }
        List<Slip> likely = new ArrayList<>();
        for (Kind kind : Proposals.WORDS) {
            for (Slip slip : kind.slips(stretch)) {
                if (likely.size() < MOST_TOGETHER && likely.stream().noneMatch(other -> touches(slip, other))) {
                    likely.add(slip);
                }
            }
        }
        for (int i = 0; i < likely.size(); i++) {
            for (int j = i + 1; j < likely.size(); j++) {
                List<Slip> pair = List.of(likely.get(i), likely.get(j));
                if (readsOn(stretch, pair, complete)) {
                    return Optional.of(pair);
                }
            }
        }
        return likely.size() > 2 && readsOn(stretch, likely, complete) ? Optional.of(likely) : Optional.empty();
    }

    /** What is blamed, or what mends it: a slip can be mended beyond the word that is blamed. */
    private static boolean touches(Slip one, Slip other) {
        return touches(one.start(), one.end(), other.start(), other.end())
                || one.changes().stream()
                        .anyMatch(change -> other.changes().stream()
                                .anyMatch(that -> touches(change.start(), change.end(), that.start(), that.end())));
    }

    private static boolean touches(int oneStart, int oneEnd, int otherStart, int otherEnd) {
        return oneStart < otherEnd && otherStart < oneEnd;
    }

    /** A word that is wrong, where another mistake follows in the same line. */
    private Optional<List<Slip>> further(Stretch stretch) {
        int line = draft.span(stretch.offset(), stretch.offset()).line();
        if (!guessed.add(line)) {
            return Optional.empty(); // one guess a line
        }
        int before = view.length() - stretch.offset();
        Optional<List<Slip>> best = Optional.empty();
        for (Kind kind : Proposals.WORDS) {
            for (Slip slip : kind.slips(stretch)) {
                String text = Draft.changed(view, slip.changes());
                OptionalInt stop = trial.stop(text);
                int left = text.length() - stop.orElse(text.length());
                boolean passed = view.length() - left > slip.end() + 1;
                if (left < before - 1 && passed) {
                    before = left;
                    best = Optional.of(List.of(slip.uncertain()));
                }
            }
        }
        return best;
    }

    /** Whether a text reads on to the end of the line, or at once to the end of the item. */
    private boolean readsOn(Stretch stretch, List<Slip> slips, boolean complete) {
        List<Change> changes = new ArrayList<>();
        int last = 0;
        int grown = 0;
        for (Slip slip : slips) {
            changes.addAll(slip.changes());
        }
        for (Change change : changes) {
            last = Math.max(last, change.end());
            grown += change.text().length() - (change.end() - change.start());
        }
        String text = Draft.changed(view, changes);
        int least = Math.max(last, stretch.offset() + (complete ? 1 : 0));
        int cuts = 0;
        for (int i = 0; i < words.size() && cuts < 2; i++) {
            Word word = words.get(i);
            boolean line = word.firstOnLine() && word.start() >= least && word.start() > stretch.offset() - 1;
            if (line && (cuts == 0 || LineRecovery.beginsPart(word.type()))) {
                cuts++;
                // a heading alone is no recommendation, but may be right
                String follows = LineRecovery.isClause(word.type()) ? "note \"\"" : "";
                if (trial.stop(text.substring(0, word.start() + grown) + follows)
                        .isEmpty()) {
                    return true;
                }
            }
        }
        return trial.stop(text).isEmpty();
    }

    /** Passes over a line that could not be explained; nothing is left to look at where that was the item's first. */
    private boolean leaveOut(Stretch stretch) {
        int stop = Math.min(stretch.stop(), words.size() - 1);
        boolean incomplete = stretch.stop() == words.size()
                || words.get(stop).firstOnLine()
                        && stop > 0
                        && LineRecovery.beginsPart(words.get(stop).type());
        int start = incomplete && stretch.stop() < words.size() ? stop - 1 : stop;
        while (start > 0 && !words.get(start).firstOnLine()) {
            start--;
        }
        if (start == 0) {
            return false;
        }
        int end = view.length();
        for (int i = start + 1; i < words.size(); i++) {
            Word word = words.get(i);
            boolean begins = word.firstOnLine()
                    && (word.type() == ImrLexer.BAR
                            || LineRecovery.beginsPart(word.type()) && !GuidelineTokens.isFirstName(word.type()));
            if (begins && word.start() >= (incomplete ? stretch.offset() : stretch.offset() + 1)) {
                end = word.start();
                break;
            }
        }
        int from = words.get(start).start();
        String blank = view.substring(from, end).replaceAll("[^\\r\\n]", " ");
        if (blank.equals(view.substring(from, end))) {
            return false;
        }
        view = view.substring(0, from) + blank + view.substring(end);
        return true;
    }
}
