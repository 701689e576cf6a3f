package org.imrlang.batch.impact;

import java.util.Locale;

/** One of the two versions of a ruleset that are compared. */
public enum Version {
    /** The rules as they are or were. */
    BASE,
    /** The rules as they are to be. */
    HEAD;

    /** The version in the words of the command: {@code base} or {@code head}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one that it is compared with. */
    public Version other() {
        return this == BASE ? HEAD : BASE;
    }
}
