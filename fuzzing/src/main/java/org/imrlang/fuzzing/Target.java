package org.imrlang.fuzzing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What is given bytes, with inputs to begin with and the words that are worth trying in them. */
public enum Target {
    /** Reading and checking, and what is made of a checked ruleset. */
    COMPILE(Compiling.class, Compiling::fuzzerTestOneInput, Seeds::guidelines, Words::ofGuidelines),
    /** The layout. */
    FORMAT(Formatting.class, Formatting::fuzzerTestOneInput, Seeds::guidelines, Words::ofGuidelines),
    /** The repairs of {@code imr check --fix}. */
    REPAIR(Repairing.class, Repairing::fuzzerTestOneInput, Seeds::mistakes, Words::ofGuidelines),
    /** Requests as JSON. */
    JSON(JsonRequests.class, JsonRequests::fuzzerTestOneInput, Seeds::requests, Words::ofRequests),
    /** Streams of requests as JSON. */
    LINES(JsonLineStream.class, JsonLineStream::fuzzerTestOneInput, Seeds::lines, Words::ofRequests),
    /** Streams of requests as CSV. */
    CSV(CsvRequests.class, CsvRequests::fuzzerTestOneInput, Seeds::rows, Words::ofRows),
    /** Generated Java against the interpreter, on guidelines that the fuzzer writes. */
    WRITTEN(WrittenExecutions.class, WrittenExecutions::fuzzerTestOneInput, Seeds::rulesets, Words::ofGuidelines),
    /** Generated Java against the interpreter, on guidelines and requests that are drawn as the fuzzer chooses. */
    DRAWN(DrawnExecutions.class, DrawnExecutions::fuzzerTestOneInput, Seeds::choices, Words::none);

    /** Something that holds of any bytes, or throws. */
    @FunctionalInterface
    public interface Law {
        /** Holds of these bytes, or throws. */
        void of(byte[] input) throws IOException;
    }

    /** Inputs made of what stands in the project's folder. */
    @FunctionalInterface
    private interface Beginning {
        Map<String, byte[]> in(Path project) throws IOException;
    }

    /** Words. */
    @FunctionalInterface
    private interface Dictionary {
        Collection<String> words();
    }

    private final Class<?> entry;
    private final Law law;
    private final Beginning seeds;
    private final Dictionary dictionary;

    Target(Class<?> entry, Law law, Beginning seeds, Dictionary dictionary) {
        this.entry = entry;
        this.law = law;
        this.seeds = seeds;
        this.dictionary = dictionary;
    }

    /** The name by which {@code fuzzing/run} knows it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The class whose {@code fuzzerTestOneInput} a fuzzer calls. */
    public Class<?> entry() {
        return entry;
    }

    /** What must hold of any input. */
    public Law law() {
        return law;
    }

    /**
     * Inputs to begin with, by names of their own.
     *
     * @param project the project's folder
     */
    public Map<String, byte[]> seeds(Path project) throws IOException {
        return seeds.in(project);
    }

    /** What is worth trying in the middle of an input. */
    public Collection<String> words() {
        return dictionary.words();
    }
}
