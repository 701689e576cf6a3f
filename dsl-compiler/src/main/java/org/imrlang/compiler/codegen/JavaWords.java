package org.imrlang.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A name of the guideline language in Java's ways of writing names. */
final class JavaWords {

    private JavaWords() {}

    /** {@code adl_improved} becomes {@code adlImproved}, {@code CBT} becomes {@code cbt}. */
    static String lowerCamel(String name) {
        String camel = camel(name);
        return camel.isEmpty() || Character.isDigit(camel.charAt(0))
                ? "_" + camel
                : camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
    }

    /** {@code physical_therapy} becomes {@code PhysicalTherapy}; what begins with no letter gets {@code prefix}. */
    static String upperCamel(String name, String prefix) {
        String camel = camel(name);
        return camel.isEmpty() || Character.isDigit(camel.charAt(0)) ? prefix + camel : camel;
    }

    /** {@code adl_improved} and {@code adlImproved} become {@code ADL_IMPROVED}. */
    static String constant(String name) {
        String spaced = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2");
        String constant = String.join("_", segments(spaced)).toUpperCase(Locale.ROOT);
        return constant.isEmpty() || Character.isDigit(constant.charAt(0)) ? "_" + constant : constant;
    }

    private static String camel(String name) {
        return segments(name).stream()
                .map(segment -> isUpperCase(segment) ? segment.toLowerCase(Locale.ROOT) : segment)
                .map(segment -> segment.substring(0, 1).toUpperCase(Locale.ROOT) + segment.substring(1))
                .collect(Collectors.joining());
    }

    /** The runs of ASCII letters and digits: a guideline named by its file may hold anything else. */
    private static List<String> segments(String name) {
        List<String> segments = new ArrayList<>();
        for (String segment : name.split("[^A-Za-z0-9]+", -1)) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    private static boolean isUpperCase(String segment) {
        return segment.equals(segment.toUpperCase(Locale.ROOT));
    }
}
