package org.imrlang.compiler.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A name of the guideline language in Java's ways of writing names. */
final class JavaWords {

    /** A file's name has 255 bytes at most, on some systems 143; classes within classes and endings come behind it. */
    private static final int LONGEST = 100;

    /** How many digits of a fingerprint stand for what is cut off. */
    private static final int KEPT_APART = 16;

    private JavaWords() {}

    /** {@code adl_improved} becomes {@code adlImproved}, {@code CBT} becomes {@code cbt}. */
    static String lowerCamel(String name) {
        String camel = camel(name);
        return camel.isEmpty() || Character.isDigit(camel.charAt(0))
                ? "_" + camel
                : camel.substring(0, 1).toLowerCase(Locale.ROOT) + camel.substring(1);
    }

    /**
     * {@code physical_therapy} becomes {@code PhysicalTherapy}; what begins with no letter gets {@code prefix}. What would be
     * too long for the name of a file is cut.
     */
    static String upperCamel(String name, String prefix) {
        String camel = camel(name);
        if (camel.isEmpty()) {
            String signs = name.codePoints().mapToObj(Integer::toHexString).collect(Collectors.joining());
            return cut(prefix + signs.toUpperCase(Locale.ROOT), name);
        }
        return cut(Character.isDigit(camel.charAt(0)) ? prefix + camel : camel, name);
    }

    /** The name as the author wrote it, other signs than letters, digits and {@code _} by their numbers; cut, likewise. */
    static String spelt(String name) {
        StringBuilder spelt = new StringBuilder();
        name.codePoints().forEach(sign -> {
            if (sign < 128 && (Character.isLetterOrDigit(sign) || sign == '_')) {
                spelt.appendCodePoint(sign);
            } else {
                spelt.append("_u").append(Integer.toHexString(sign)).append('_');
            }
        });
        return cut(spelt.toString(), name);
    }

    private static String cut(String java, String name) {
        return java.length() <= LONGEST
                ? java
                : java.substring(0, LONGEST - KEPT_APART) + Fingerprint.of(name).substring(0, KEPT_APART);
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
