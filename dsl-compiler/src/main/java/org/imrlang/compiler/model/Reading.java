package org.imrlang.compiler.model;

import org.imrlang.runtime.BuiltIn;

/** A value of the record that is not yes or no: of a fact, or of what every request may state. */
public sealed interface Reading {

    /** Its name in the language. */
    String name();

    /** The value of a fact. */
    record OfFact(Fact fact) implements Reading {
        @Override
        public String name() {
            return fact.name();
        }
    }

    /** What every request may state. */
    record OfRequest(BuiltIn what) implements Reading {
        @Override
        public String name() {
            return what.text();
        }
    }
}
