package org.imrlang.batch.impact;

/**
 * What a report calls the things that were compared.
 *
 * @param base the rules as they are or were, as the caller named them
 * @param head the rules as they are to be
 * @param requests where the requests come from
 */
public record Names(String base, String head, String requests) {

    /** What a version is called. */
    public String of(Version version) {
        return version == Version.BASE ? base : head;
    }
}
