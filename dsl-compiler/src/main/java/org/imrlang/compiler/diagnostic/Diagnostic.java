package org.imrlang.compiler.diagnostic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/**
 * One mistake, said once. Each is a record whose name, in kebab case, is its stable code. Messages are in lower case, end
 * without a full stop and put the author's text in backticks.
 */
public interface Diagnostic {

    /** The smallest stretch of text that shows the mistake. */
    Span at();

    /** What is wrong, in one line. */
    String message();

    /** What to write instead. */
    default Optional<String> help() {
        return Optional.empty();
    }

    /**
     * The change of the text that the help shows, where it shows one: after {@code write:}, {@code declare it:} or {@code
     * did you mean}.
     */
    default Optional<Repair> repair() {
        return Optional.empty();
    }

    /** Other places that have to do with it. */
    default List<Related> related() {
        return List.of();
    }

    /** Whether it refuses the ruleset. */
    default Severity severity() {
        return Severity.ERROR;
    }

    /** The stable code, such as {@code near-miss}. */
    default String code() {
        return code(getClass());
    }

    /** The code of a kind of mistake: its name in kebab case. */
    static String code(Class<?> kind) {
        return kind.getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                .toLowerCase(Locale.ROOT);
    }
}
