package org.imrlang.compiler.codegen;

import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names that must differ from each other, also where case is ignored, as file systems may do. */
final class NameScope {

    private final Set<String> taken = new HashSet<>();

    NameScope(Collection<String> reserved) {
        reserved.forEach(name -> taken.add(folded(name)));
    }

    /** The wanted name where it is free, else with {@code _}, {@code _2}, {@code _3} behind it. */
    String allocate(String wanted) {
        String name = wanted;
        for (int number = 1; isKeyword(name) || !taken.add(folded(name)); number++) {
            name = number == 1 ? wanted + "_" : wanted + "_" + number;
        }
        return name;
    }

    /** {@code yield} is none, but cannot be called without a qualifier. */
    private static boolean isKeyword(String name) {
        return SourceVersion.isKeyword(name, SourceVersion.RELEASE_17) || name.equals("yield");
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
