package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.diagnostic.Diagnostics;
import org.imrlang.grammar.ImrLexer;

/** A file with its slips mended: first the characters, then the signs, then, item by item, what trying explains. */
final class Mended {

    private final Draft draft;
    private final Diagnostics diagnostics;
    private final Trial trial = new Trial();
    private final Names names;

    private Mended(Draft draft, Diagnostics diagnostics) {
        this.draft = draft;
        this.diagnostics = diagnostics;
        this.names = Names.of(draft.text());
    }

    /** The slips that can be seen without reading, characters first. */
    static Draft characters(Draft draft, Diagnostics diagnostics) {
        return mend(draft, Characters.slips(draft.text()), diagnostics);
    }

    /** A file that cannot be read as it stands. */
    static Draft of(Draft draft, Diagnostics diagnostics) {
        Draft signs = mend(draft, Signs.slips(draft.text()), diagnostics);
        return new Mended(signs, diagnostics).items();
    }

    private static Draft mend(Draft draft, List<Slip> slips, Diagnostics diagnostics) {
        List<Change> changes = new ArrayList<>();
        for (Slip slip : slips) {
            diagnostics.add(slip.diagnostic(draft));
            changes.addAll(slip.changes());
        }
        return draft.with(changes);
    }

    /** Items that can be read stay as they are; another, up to the next line that begins one, is tried to be mended. */
    private Draft items() {
        Tokens offsets = new Tokens(draft.text());
        GuidelineTokens tokens = new GuidelineTokens(draft, new Diagnostics());
        CommonTokenStream stream = new CommonTokenStream(tokens);
        stream.fill();
        List<Draft> parts = new ArrayList<>();
        int copied = 0;
        int item = 0;
        int before = 0;
        while (type(stream, item) != Token.EOF) {
            item = visible(stream, item);
            if (type(stream, item) == Token.EOF) {
                break;
            }
            OptionalInt next = isDeeper(stream, before, item) && looksMisspelt(stream, item)
                    ? OptionalInt.empty()
                    : Trial.item(stream, item);
            if (next.isPresent() && readsTables(offsets, stream, item, next.getAsInt())) {
                before = item;
                item = next.getAsInt();
                continue;
            }
            if (trial.isSpent()) {
                break; // what is left is reported without being explained
            }
            int first = isDeeper(stream, before, item) ? before : item;
            int end = nextItem(stream, first, item + 1);
            int start = Math.max(copied, offsets.start(stream.get(first)));
            int last = type(stream, end) == Token.EOF ? draft.text().length() : offsets.start(stream.get(end));
            if (start > copied) {
                parts.add(draft.part(copied, start));
            }
            parts.add(Mending.of(draft.part(start, last), trial, names, diagnostics));
            copied = last;
            before = end;
            item = end;
        }
        if (parts.isEmpty()) {
            return draft;
        }
        parts.add(draft.part(copied, draft.text().length()));
        return Draft.joined(draft.file(), parts);
    }

    private boolean readsTables(Tokens offsets, CommonTokenStream stream, int item, int next) {
        if (type(stream, item) != ImrLexer.TABLE) {
            return true;
        }
        int end = type(stream, next) == Token.EOF ? draft.text().length() : offsets.start(stream.get(next));
        return trial.stop(draft.text().substring(offsets.start(stream.get(item)), end))
                .isEmpty();
    }

    /** Whether an item begins with a name that stands deeper than the item before it, and so may be a line of that. */
    private static boolean isDeeper(CommonTokenStream stream, int before, int item) {
        Token token = stream.get(item);
        return before < item
                && !LineRecovery.isKeyword(token.getType())
                && token.getCharPositionInLine() > stream.get(before).getCharPositionInLine();
    }

    private static boolean looksMisspelt(CommonTokenStream stream, int item) {
        String word = stream.get(item).getText().toLowerCase(Locale.ROOT);
        return Vocabulary.all().stream().anyMatch(meant -> Vocabulary.distance(word, meant) < 2 && meant.length() > 2);
    }

    private static int nextItem(CommonTokenStream stream, int first, int from) {
        int column = stream.get(first).getCharPositionInLine();
        int line = stream.get(Math.max(first, from - 1)).getLine();
        int index = from;
        while (type(stream, index) != Token.EOF) {
            Token token = stream.get(index);
            boolean begins = token.getChannel() == Token.DEFAULT_CHANNEL && token.getLine() > line;
            if (begins && LineRecovery.isKeyword(token.getType())
                    || begins
                            && GuidelineTokens.isFirstName(token.getType())
                            && token.getCharPositionInLine() <= column) {
                return index;
            }
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                line = token.getLine();
            }
            index++;
        }
        return index;
    }

    private static int visible(CommonTokenStream stream, int index) {
        int visible = index;
        while (stream.get(visible).getChannel() != Token.DEFAULT_CHANNEL) {
            visible++;
        }
        return visible;
    }

    private static int type(CommonTokenStream stream, int index) {
        return stream.get(index).getType();
    }
}
