package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A request by name, for a whole ruleset: what JSON and batches bring. The names are those of the guidelines; whether a
 * ruleset knows them is checked where it is decided, see {@link Rules#determine(Request)}. Immutable.
 */
public final class Request implements Serializable {

    private static final long serialVersionUID = 1;

    private final String treatment;
    private final Course course;

    /** A {@link NameTable}, with the value of each name at the same place of the other array; never changed. */
    private final @Nullable String[] names;

    private final @Nullable FactValue[] values;

    private final int count;

    private Request(Builder builder) {
        this.treatment = builder.treatment;
        this.course = builder.course;
        this.names = builder.names.clone();
        this.values = builder.values.clone();
        this.count = builder.count;
    }

    /** Begins a request of a treatment, by the treatment's name in the ruleset. */
    public static Builder of(String treatment, Course course) {
        return new Builder(treatment, course);
    }

    /** The treatment's name in the ruleset. */
    public String treatment() {
        return treatment;
    }

    /** What is asked for and what has happened so far. */
    public Course course() {
        return course;
    }

    /** What is stated of the facts, by name. */
    public Map<String, FactValue> facts() {
        Map<String, FactValue> facts = new HashMap<>();
        for (int place = 0; place < names.length; place++) {
            if (names[place] != null) {
                facts.put(names[place], values[place]);
            }
        }
        return Collections.unmodifiableMap(facts);
    }

    /** What is stated of a fact; null where nothing is. */
    @Nullable
    FactValue value(String fact) {
        return values[NameTable.place(names, fact)];
    }

    /** Whether every fact that is stated is one that a ruleset knows, with a value that it has. */
    boolean states(BiPredicate<String, FactValue> known) {
        for (int place = 0; place < names.length; place++) {
            if (names[place] != null && !known.test(names[place], values[place])) {
                return false;
            }
        }
        return true;
    }

    /**
     * Refuses what {@link Vocabulary#check(Request)} refuses, but for a history: that of a typed request is checked where it
     * is decided. Nothing is looked up in the ruleset's vocabulary where all that is stated has been read.
     *
     * @param read how many of the facts the treatment reads, each stated with a value that it can have
     * @throws InvalidRequestException naming the first mistake and what would be right
     */
    public void check(int read, Supplier<Rules> rules) {
        if (count != read || course.quantity() == 0) {
            rules.get().vocabulary().check(this);
        }
    }

    /** The truth of a yes/no fact: unknown where nothing states it. */
    public Truth truth(String fact) {
        FactValue value = value(fact);
        return value instanceof FactValue.YesNo yesNo ? yesNo.truth() : Truth.UNKNOWN;
    }

    /** The number or percentage that is stated of a fact; null where nothing is. */
    public @Nullable BigDecimal number(String fact) {
        return value(fact) instanceof FactValue.Number number ? number.value() : null;
    }

    /** The date that is stated of a fact, as {@link Days} writes it. */
    public int day(String fact) {
        return value(fact) instanceof FactValue.Date date ? Days.of(date.value()) : Days.UNKNOWN;
    }

    /** The choice that is stated of a fact; null where none is. */
    public @Nullable String choice(String fact) {
        return value(fact) instanceof FactValue.Choice choice ? choice.value() : null;
    }

    /** The codes that are stated of a fact; null where nothing is. */
    public @Nullable List<String> codes(String fact) {
        return value(fact) instanceof FactValue.Codes codes ? codes.values() : null;
    }

    /**
     * A word of truths with that of a fact set, as {@link Logic#set} does, where this request states the fact; else the
     * word itself.
     */
    public long truth(String fact, long truths, int index) {
        return value(fact) instanceof FactValue.YesNo yesNo ? Logic.set(truths, index, yesNo.truth()) : truths;
    }

    /** The number or percentage that is stated of a fact, or else another one. */
    public @Nullable BigDecimal number(String fact, @Nullable BigDecimal otherwise) {
        return value(fact) instanceof FactValue.Number number ? number.value() : otherwise;
    }

    /** The date that is stated of a fact, as {@link Days} writes it, or else another one. */
    public int day(String fact, int otherwise) {
        return value(fact) instanceof FactValue.Date date ? Days.of(date.value()) : otherwise;
    }

    /** The codes that are stated of a fact, or else others. */
    public FactValue.@Nullable Codes codes(String fact, FactValue.@Nullable Codes otherwise) {
        return value(fact) instanceof FactValue.Codes codes ? codes : otherwise;
    }

    /** Collects what is stated of the facts. */
    public static final class Builder {
        private final String treatment;
        private final Course course;
        private @Nullable String[] names = new String[NameTable.SMALLEST];
        private @Nullable FactValue[] values = new FactValue[NameTable.SMALLEST];
        private int count;

        private Builder(String treatment, Course course) {
            this.treatment = treatment;
            this.course = course;
        }

        /** States a yes/no fact. */
        public Builder fact(String name, boolean value) {
            return fact(name, FactValue.YesNo.of(value));
        }

        /** States a fact. */
        public Builder fact(String name, FactValue value) {
            int place = NameTable.place(names, name);
            if (names[place] == null) {
                count++;
                if (!NameTable.hasRoom(names.length, count)) {
                    grow();
                    place = NameTable.place(names, name);
                }
                names[place] = name;
            }
            values[place] = value;
            return this;
        }

        private void grow() {
            @Nullable String[] longer = new String[2 * names.length];
            @Nullable FactValue[] longerValues = new FactValue[longer.length];
            for (int place = 0; place < names.length; place++) {
                String name = names[place];
                if (name != null) {
                    int moved = NameTable.place(longer, name);
                    longer[moved] = name;
                    longerValues[moved] = values[place];
                }
            }
            names = longer;
            values = longerValues;
        }

        /** The request as stated so far. */
        public Request build() {
            return new Request(this);
        }
    }
}
