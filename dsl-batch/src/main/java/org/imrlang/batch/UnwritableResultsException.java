package org.imrlang.batch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Results cannot be written, in words for the person who asked for them. */
public final class UnwritableResultsException extends IOException {

    private static final long serialVersionUID = 1;

    /** What systems say, and what is meant. */
    private static final Map<String, String> WORDS = Map.of(
            "no space left", "the disk is full",
            "not enough space", "the disk is full",
            "quota exceeded", "the disk is full",
            "file too large", "the file is larger than the system allows",
            "broken pipe", "whoever read it has stopped reading",
            "pipe closed", "whoever read it has stopped reading",
            "pipe is being closed", "whoever read it has stopped reading",
            "read-only file system", "the disk is read-only");

    UnwritableResultsException(String message) {
        super(message);
    }

    static UnwritableResultsException of(IOException failure) {
        UnwritableResultsException told =
                new UnwritableResultsException("cannot be written to its end: " + reason(failure));
        told.initCause(failure);
        return told;
    }

    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "the folder does not exist";
        }
        String said = Optional.ofNullable(failure.getMessage()).orElse("").toLowerCase(Locale.ROOT);
        return WORDS.entrySet().stream()
                .filter(words -> said.contains(words.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("the system reports an error");
    }
}
