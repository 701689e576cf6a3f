package org.imrlang.compiler.phrase;

import org.imrlang.compiler.model.Definition;
import org.imrlang.compiler.model.Fact;
import org.imrlang.runtime.BuiltIn;

/** How a text calls what an author named, in the middle of a sentence. */
public interface Wording {

    /** As findings and rationales do: in the author's words. */
    Wording PLAIN = new Wording() {
        @Override
        public String fact(Fact fact) {
            return "“" + Descriptions.fact(fact).words() + "”";
        }

        @Override
        public String definition(Definition definition) {
            return "“" + Descriptions.words(definition) + "”";
        }

        @Override
        public String code(String code) {
            return code;
        }
    };

    /** A fact. */
    String fact(Fact fact);

    /** A definition. */
    String definition(Definition definition);

    /** What every request may state. */
    default String stated(BuiltIn what) {
        return what.words();
    }

    /** A code, or the beginning of codes, of a fact's system. */
    String code(String code);
}
