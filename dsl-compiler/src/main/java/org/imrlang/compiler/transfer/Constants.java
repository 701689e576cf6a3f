package org.imrlang.compiler.transfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.imrlang.compiler.model.Clause;
import org.imrlang.compiler.model.Condition;
import org.imrlang.runtime.Basis;
import org.imrlang.runtime.BuiltIn;
import org.imrlang.runtime.Comparison;
import org.imrlang.runtime.DateRelation;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.Window;

/** The constants of the model by name. */
final class Constants {

    private static final Map<String, List<Enum<?>>> ALL = new HashMap<>();

    static {
        add("Basis", Basis.values());
        add("BuiltIn", BuiltIn.values());
        add("Clause.Written", Clause.Written.values());
        add("Comparison", Comparison.values());
        add("Condition.Quantifier", Condition.Quantifier.values());
        add("DateRelation", DateRelation.values());
        add("TimeUnit", TimeUnit.values());
        add("Window.Kind", Window.Kind.values());
    }

    private Constants() {}

    private static void add(String type, Enum<?>... constants) {
        ALL.put(type, List.of(constants));
    }

    /** The types whose constants are known here. */
    static Set<String> types() {
        return Set.copyOf(ALL.keySet());
    }

    /** A constant of such a type. */
    static Enum<?> named(String type, String name) {
        for (Enum<?> constant : ALL.getOrDefault(type, List.of())) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("this is not the text of a model: " + type + " has no " + name);
    }
}
