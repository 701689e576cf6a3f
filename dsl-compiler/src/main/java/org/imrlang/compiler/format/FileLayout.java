package org.imrlang.compiler.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.antlr.v4.runtime.Token;
import org.imrlang.compiler.syntax.ParsedFile;
import org.imrlang.grammar.ImrParser;

/**
 * Lays out a file item by item. One empty line parts them, but for declarations of one kind that stood together; of the
 * comments between two items, those that stand deeper than both belong to the first.
 */
final class FileLayout {

    private final ParsedFile file;
    private final Comments comments;
    private final ItemLayout items;
    private final StringBuilder text = new StringBuilder();
    /** Declarations of one kind that stand together. */
    private final List<Written> together = new ArrayList<>();

    private FileLayout(ParsedFile file) {
        this.file = file;
        this.comments = new Comments(file.tokens());
        this.items = new ItemLayout(comments);
    }

    /** The text of a file in which nothing is broken. */
    static String of(ParsedFile file) {
        return new FileLayout(file).text();
    }

    private String text() {
        for (ImrParser.ItemContext item : file.tree().item()) {
            Token start = item.getStart();
            List<Comment> above = above(comments.before(start), start.getCharPositionInLine());
            Written next = new Written(item, items.of(item), above);
            if (!together.isEmpty() && !standTogether(last(), next)) {
                writeTogether();
                text.append('\n');
            }
            together.add(next);
        }
        List<Comment> rest = above(comments.before(file.tree().EOF().getSymbol()), 0);
        boolean first = together.isEmpty();
        writeTogether();
        if (!first && !rest.isEmpty()) {
            text.append('\n');
        }
        writeAbove(rest, rest.isEmpty() ? 0 : rest.get(rest.size() - 1).line());
        return text.toString();
    }

    private Written last() {
        return together.get(together.size() - 1);
    }

    private static boolean standTogether(Written one, Written next) {
        return next.isOfKindOf(one) && next.firstLine() - one.lastLine() <= 1;
    }

    /** Gives the item before what belongs to it. What is left stands above the next one, which begins in a column. */
    private List<Comment> above(List<Comment> found, int column) {
        if (together.isEmpty()) {
            return found;
        }
        Written item = last();
        List<Comment> left = new ArrayList<>(found);
        Optional<Comment> atEnd =
                left.stream().limit(1).filter(Comment::endsLine).findFirst();
        atEnd.ifPresent(left::remove);
        List<Comment> below = left.stream()
                .takeWhile(comment -> comment.passed() || comment.column() > Math.max(item.column(), column))
                .toList();
        together.set(together.size() - 1, item.with(atEnd, below));
        return left.subList(below.size(), left.size());
    }

    private void writeTogether() {
        for (int from = 0, to; from < together.size(); from = to) {
            to = from + 1;
            while (to < together.size() && isInColumnsWith(together.get(to - 1), together.get(to))) {
                to++;
            }
            List<Written> block = together.subList(from, to);
            Map<Integer, String> lines = block.get(0).isFact() ? FactColumns.lines(block) : Map.of();
            for (int i = 0; i < block.size(); i++) {
                write(block.get(i), Optional.ofNullable(lines.get(i)));
            }
        }
        together.clear();
    }

    private static boolean isInColumnsWith(Written one, Written next) {
        return one.below().isEmpty() && next.above().isEmpty();
    }

    private void write(Written item, Optional<String> line) {
        writeAbove(item.above(), item.tree().getStart().getLine());
        line.ifPresentOrElse(text::append, () -> DocPrinter.print(item.doc(), text));
        item.atEnd().ifPresent(comment -> text.append(Comment.BEFORE).append(comment.text()));
        text.append('\n');
        for (Comment comment : item.below()) {
            text.append(" ".repeat(ItemLayout.INSIDE)).append(comment.text()).append('\n');
        }
    }

    /** Comments with the empty lines that parted them from each other and from what stands on the next line. */
    private void writeAbove(List<Comment> above, int next) {
        for (int i = 0; i < above.size(); i++) {
            text.append(above.get(i).text()).append('\n');
            int follows = i + 1 < above.size() ? above.get(i + 1).line() : next;
            if (follows - above.get(i).line() > 1) {
                text.append('\n');
            }
        }
    }
}
