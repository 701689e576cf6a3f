package org.imrlang.runtime;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a recommendation is written. Immutable; equal where all that it says is equal. */
public final class Citation implements Serializable {

    private static final long serialVersionUID = 1;

    private final String source;
    private final String title;
    private final @Nullable String section;
    private final @Nullable String topic;
    private final @Nullable String edition;
    private final @Nullable String pages;
    private final @Nullable String url;

    /** Put together on demand; a race does so twice and harms nothing. */
    private transient @Nullable String text;

    private Citation(Builder builder) {
        this.source = builder.source;
        this.title = builder.title;
        this.section = builder.section;
        this.topic = builder.topic;
        this.edition = builder.edition;
        this.pages = builder.pages;
        this.url = builder.url;
    }

    /** Begins a citation by the source's name in the guideline and its title. */
    public static Builder of(String source, String title) {
        return new Builder(source, title);
    }

    /** The source's name in the guideline. */
    public String source() {
        return source;
    }

    /** The title of the source. */
    public String title() {
        return title;
    }

    /** The section of the source. */
    public Optional<String> section() {
        return Optional.ofNullable(section);
    }

    /** The topic within the section. */
    public Optional<String> topic() {
        return Optional.ofNullable(topic);
    }

    /** The edition of the source. */
    public Optional<String> edition() {
        return Optional.ofNullable(edition);
    }

    /** The pages as a range, such as {@code 23..24}, or one page, such as {@code 23}. */
    public Optional<String> pages() {
        return Optional.ofNullable(pages);
    }

    /** Where the source can be read. */
    public Optional<String> url() {
        return Optional.ofNullable(url);
    }

    /** The citation as a reader would write it: title, section, topic, edition, pages. */
    public String text() {
        String known = text;
        if (known == null) {
            known = together();
            text = known;
        }
        return known;
    }

    private String together() {
        StringBuilder text = new StringBuilder(title);
        for (Optional<String> part : List.of(section(), topic(), edition())) {
            if (part.isPresent()) {
                text.append(", ").append(part.get());
            }
        }
        if (pages().isPresent()) {
            String pages = pages().get();
            text.append(pages.contains("..") ? ", pages " : ", page ").append(pages.replace("..", "–"));
        }
        return text.toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Citation that
                && source.equals(that.source)
                && title.equals(that.title)
                && Objects.equals(section, that.section)
                && Objects.equals(topic, that.topic)
                && Objects.equals(edition, that.edition)
                && Objects.equals(pages, that.pages)
                && Objects.equals(url, that.url);
    }

    @Override
    public int hashCode() {
        return Objects.hash(source, title, section, topic, edition, pages, url);
    }

    @Override
    public String toString() {
        return text();
    }

    /** Collects the parts of a citation. */
    public static final class Builder {
        private final String source;
        private final String title;
        private @Nullable String section;
        private @Nullable String topic;
        private @Nullable String edition;
        private @Nullable String pages;
        private @Nullable String url;

        private Builder(String source, String title) {
            this.source = source;
            this.title = title;
        }

        /** The section of the source. */
        public Builder section(String section) {
            this.section = section;
            return this;
        }

        /** The topic within the section. */
        public Builder topic(String topic) {
            this.topic = topic;
            return this;
        }

        /** The edition of the source. */
        public Builder edition(String edition) {
            this.edition = edition;
            return this;
        }

        /** The pages, such as {@code 23..24} or {@code 23}. */
        public Builder pages(String pages) {
            this.pages = pages;
            return this;
        }

        /** Where the source can be read. */
        public Builder url(String url) {
            this.url = url;
            return this;
        }

        /** The citation as stated so far. */
        public Citation build() {
            return new Citation(this);
        }
    }
}
