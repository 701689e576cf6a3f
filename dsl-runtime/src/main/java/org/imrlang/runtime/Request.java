package org.imrlang.runtime;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request by name, for a whole ruleset: what JSON and batches bring. The names are those of the guidelines; whether a
 * ruleset knows them is checked where it is decided, see {@link Rules#determine(Request)}. Immutable.
 */
public final class Request implements Serializable {

    private static final long serialVersionUID = 1;

    private final String treatment;
    private final Course course;
    private final HashMap<String, FactValue> facts;

    private Request(Builder builder) {
        this.treatment = builder.treatment;
        this.course = builder.course;
        this.facts = new HashMap<>(builder.facts);
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
        return Collections.unmodifiableMap(facts);
    }

    /** The truth of a yes/no fact: unknown where nothing states it. */
    public Truth truth(String fact) {
        FactValue value = facts.get(fact);
        return value instanceof FactValue.YesNo yesNo ? yesNo.truth() : Truth.UNKNOWN;
    }

    /** The number or percentage that is stated of a fact; null where nothing is. */
    public @Nullable BigDecimal number(String fact) {
        return facts.get(fact) instanceof FactValue.Number number ? number.value() : null;
    }

    /** The date that is stated of a fact, as {@link Days} writes it. */
    public int day(String fact) {
        return facts.get(fact) instanceof FactValue.Date date ? Days.of(date.value()) : Days.UNKNOWN;
    }

    /** The choice that is stated of a fact; null where none is. */
    public @Nullable String choice(String fact) {
        return facts.get(fact) instanceof FactValue.Choice choice ? choice.value() : null;
    }

    /** The codes that are stated of a fact; null where nothing is. */
    public @Nullable List<String> codes(String fact) {
        return facts.get(fact) instanceof FactValue.Codes codes ? codes.values() : null;
    }

    /**
     * A word of truths with that of a fact set, as {@link Logic#set} does, where this request states the fact; else the
     * word itself.
     */
    public long truth(String fact, long truths, int index) {
        return facts.get(fact) instanceof FactValue.YesNo yesNo ? Logic.set(truths, index, yesNo.truth()) : truths;
    }

    /** The number or percentage that is stated of a fact, or else another one. */
    public @Nullable BigDecimal number(String fact, @Nullable BigDecimal otherwise) {
        return facts.get(fact) instanceof FactValue.Number number ? number.value() : otherwise;
    }

    /** The date that is stated of a fact, as {@link Days} writes it, or else another one. */
    public int day(String fact, int otherwise) {
        return facts.get(fact) instanceof FactValue.Date date ? Days.of(date.value()) : otherwise;
    }

    /** The choice that is stated of a fact, or else another one. */
    public @Nullable String choice(String fact, @Nullable String otherwise) {
        return facts.get(fact) instanceof FactValue.Choice choice ? choice.value() : otherwise;
    }

    /** The codes that are stated of a fact, or else others. */
    public FactValue.@Nullable Codes codes(String fact, FactValue.@Nullable Codes otherwise) {
        return facts.get(fact) instanceof FactValue.Codes codes ? codes : otherwise;
    }

    /** Collects what is stated of the facts. */
    public static final class Builder {
        private final String treatment;
        private final Course course;
        private final Map<String, FactValue> facts = new LinkedHashMap<>();

        private Builder(String treatment, Course course) {
            this.treatment = treatment;
            this.course = course;
        }

        /** States a yes/no fact. */
        public Builder fact(String name, boolean value) {
            return fact(name, new FactValue.YesNo(Truth.of(value)));
        }

        /** States a fact. */
        public Builder fact(String name, FactValue value) {
            facts.put(name, value);
            return this;
        }

        /** The request as stated so far. */
        public Request build() {
            return new Request(this);
        }
    }
}
