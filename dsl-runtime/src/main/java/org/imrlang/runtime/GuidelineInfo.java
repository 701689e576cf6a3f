package org.imrlang.runtime;

import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guideline says of itself. Immutable. */
public final class GuidelineInfo implements Serializable {

    private static final long serialVersionUID = 1;

    private final String name;
    private final String title;
    private final @Nullable String authority;
    private final @Nullable String edition;

    private GuidelineInfo(String name, String title, @Nullable String authority, @Nullable String edition) {
        this.name = name;
        this.title = title;
        this.authority = authority;
        this.edition = edition;
    }

    /** A guideline by its name in the ruleset and its title for readers. */
    public static GuidelineInfo of(String name, String title) {
        return new GuidelineInfo(name, title, null, null);
    }

    /** The same, with the authority whose guideline it is, such as {@code MTUS}. */
    public GuidelineInfo authority(String authority) {
        return new GuidelineInfo(name, title, authority, edition);
    }

    /** The same, with its edition. */
    public GuidelineInfo edition(String edition) {
        return new GuidelineInfo(name, title, authority, edition);
    }

    /** The name in the ruleset. */
    public String name() {
        return name;
    }

    /** The title for readers: the name where the guideline states none. */
    public String title() {
        return title;
    }

    /** Whose guideline it is. */
    public Optional<String> authority() {
        return Optional.ofNullable(authority);
    }

    /** Which edition of it. */
    public Optional<String> edition() {
        return Optional.ofNullable(edition);
    }

    /** Equal where all that it says is equal. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GuidelineInfo that
                && name.equals(that.name)
                && title.equals(that.title)
                && Objects.equals(authority, that.authority)
                && Objects.equals(edition, that.edition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, title, authority, edition);
    }
}
