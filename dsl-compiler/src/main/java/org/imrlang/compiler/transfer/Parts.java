package org.imrlang.compiler.transfer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.source.Span;

/** What a record or a list was written of, in order; each part is taken as what it has to be. */
public final class Parts {

    private final List<Object> parts;

    Parts(List<Object> parts) {
        this.parts = parts;
    }

    List<Object> list() {
        return parts;
    }

    /** The part at a place, from 0. */
    public <T> T one(int at, Class<T> type) {
        return cast(parts.get(at), type);
    }

    /** A list of such things. */
    public <T> List<T> all(int at, Class<T> type) {
        List<T> all = new ArrayList<>();
        for (Object part : one(at, Parts.class).parts) {
            all.add(cast(part, type));
        }
        return List.copyOf(all);
    }

    /** A part that may be absent. */
    <T> Optional<T> maybe(int at, Class<T> type) {
        return one(at, Optional.class).isEmpty()
                ? Optional.empty()
                : Optional.of(cast(one(at, Optional.class).orElseThrow(), type));
    }

    Optional<String> maybeText(int at) {
        return maybe(at, String.class);
    }

    List<String> texts(int at) {
        return all(at, String.class);
    }

    String text(int at) {
        return one(at, String.class);
    }

    Span span(int at) {
        return one(at, Span.class);
    }

    BigDecimal decimal(int at) {
        return one(at, BigDecimal.class);
    }

    LocalDate day(int at) {
        return one(at, LocalDate.class);
    }

    long count(int at) {
        return one(at, Long.class);
    }

    int whole(int at) {
        return Math.toIntExact(count(at));
    }

    boolean yes(int at) {
        return one(at, Boolean.class);
    }

    private static <T> T cast(Object part, Class<T> type) {
        if (!type.isInstance(part)) {
            throw new IllegalArgumentException("this is not the text of a model: something else stands for a " + type);
        }
        return type.cast(part);
    }
}
