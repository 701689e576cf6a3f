package org.imrlang.maven;

/** A number with its noun. */
final class Count {

    private Count() {}

    static String of(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
