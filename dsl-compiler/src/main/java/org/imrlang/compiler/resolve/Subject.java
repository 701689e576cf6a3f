package org.imrlang.compiler.resolve;

import java.util.Optional;
import org.imrlang.compiler.model.Fact;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.source.Span;
import org.imrlang.compiler.syntax.Syntax.DefineSyntax;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.FactType;

/** What a name in a condition means. */
sealed interface Subject {

    /** A fact; declared somewhere, or by its use. */
    record OfFact(Fact fact, Optional<Span> declared) implements Subject {}

    /** A definition. */
    record OfDefinition(DefineSyntax define) implements Subject {}

    /** What every request may state. */
    record OfRequest(BuiltIn what) implements Subject {}

    /** Nothing that is known; that was said already, or follows from something else. */
    record Unknown() implements Subject {}

    /** Where it is declared. */
    default Optional<Span> declared() {
        if (this instanceof OfDefinition definition) {
            return Optional.of(definition.define().name().at());
        }
        return this instanceof OfFact fact ? fact.declared() : Optional.empty();
    }

    /** Its value, where it has one that is not yes or no. */
    default Optional<Reading> reading() {
        if (this instanceof OfFact fact && !(fact.fact().type() instanceof FactType.YesNo)) {
            return Optional.of(new Reading.OfFact(fact.fact()));
        }
        return this instanceof OfRequest request
                ? Optional.of(new Reading.OfRequest(request.what()))
                : Optional.empty();
    }

    /** Its value, where it is a date. */
    default Optional<Reading> date() {
        boolean date = this instanceof OfFact fact && fact.fact().type() instanceof FactType.Date
                || this instanceof OfRequest request && request.what().isDate();
        return date ? reading() : Optional.empty();
    }

    /** What it is, for messages. */
    default String words() {
        if (this instanceof OfFact fact) {
            return words(fact.fact().type());
        }
        if (this instanceof OfRequest request) {
            return request.what().isDate() ? "a date" : "a number";
        }
        return "a definition";
    }

    /** A condition that reads its value. */
    default String example(String name) {
        if (this instanceof OfFact fact) {
            return example(name, fact.fact().type());
        }
        if (date().isPresent()) {
            return "within 6 weeks of " + name;
        }
        return name + " at least 6";
    }

    /** A condition that reads a value of this type. */
    static String example(String name, FactType type) {
        if (type instanceof FactType.YesNo) {
            return name;
        }
        if (type instanceof FactType.Date) {
            return "within 6 weeks of " + name;
        }
        if (type instanceof FactType.Choice) {
            return name + " is " + example(type);
        }
        return name + (type instanceof FactType.Codes ? " includes " : " at least ") + example(type);
    }

    /** What a fact of this type is, for messages. */
    static String words(FactType type) {
        if (type instanceof FactType.YesNo) {
            return "a yes/no fact";
        }
        if (type instanceof FactType.Number) {
            return "a number";
        }
        if (type instanceof FactType.Percent) {
            return "a percentage";
        }
        if (type instanceof FactType.Date) {
            return "a date";
        }
        if (type instanceof FactType.Choice) {
            return "one of several values";
        }
        if (type instanceof FactType.Codes) {
            return "a list of codes";
        }
        throw new IllegalStateException("a type is not named: " + type);
    }

    /** A value of this type, for messages. */
    static String example(FactType type) {
        if (type instanceof FactType.YesNo) {
            return "yes";
        }
        if (type instanceof FactType.Number number) {
            return "6" + number.unit().map(unit -> " " + unit).orElse("");
        }
        if (type instanceof FactType.Percent) {
            return "50%";
        }
        if (type instanceof FactType.Date) {
            return "2014-06-01";
        }
        if (type instanceof FactType.Choice choice) {
            return choice.values().get(0);
        }
        if (type instanceof FactType.Codes) {
            return "(\"F32.2\", \"F33.1\")";
        }
        throw new IllegalStateException("a type has no example: " + type);
    }
}
