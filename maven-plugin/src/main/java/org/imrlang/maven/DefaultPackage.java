package org.imrlang.maven;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.SourceVersion;

/**
 * The package of generated classes where a project names none: its group and its own name. Two projects of one group so never
 * generate the same class, of which one would hide the other.
 */
final class DefaultPackage {

    private DefaultPackage() {}

    static String of(String groupId, String artifactId) {
        boolean hasGroup = artifactId.equals(groupId) || artifactId.startsWith(groupId + ".");
        List<String> parts = new ArrayList<>();
        for (String part : (hasGroup ? artifactId : groupId + "." + artifactId).split("\\.")) {
            if (!part.isEmpty()) {
                parts.add(identifier(part));
            }
        }
        return String.join(".", parts);
    }

    private static String identifier(String part) {
        String plain = part.replaceAll("[^A-Za-z0-9_]", "_");
        String begun = Character.isDigit(plain.charAt(0)) ? "_" + plain : plain;
        return SourceVersion.isKeyword(begun) ? begun + "_" : begun;
    }
}
