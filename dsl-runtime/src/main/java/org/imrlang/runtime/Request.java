package org.imrlang.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A request by name, for a whole ruleset: what JSON and batches bring. The names are those of the guidelines; whether a
 * ruleset knows them is checked where it is decided, see {@link Rules#determine(Request)}. Immutable.
 */
public final class Request {

    private final String treatment;
    private final Course course;
    private final Map<String, FactValue> facts;

    private Request(Builder builder) {
        this.treatment = builder.treatment;
        this.course = builder.course;
        this.facts = Map.copyOf(builder.facts);
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
        return facts;
    }

    /** The truth of a yes/no fact: unknown where nothing states it. */
    public Truth truth(String fact) {
        FactValue value = facts.get(fact);
        return value instanceof FactValue.YesNo yesNo ? yesNo.truth() : Truth.UNKNOWN;
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
