package org.imrlang.compiler.model;

import java.util.Optional;

/** Where guidelines are written: the parts that the author stated of a source. */
public record Source(
        String name,
        String title,
        Optional<String> section,
        Optional<String> topic,
        Optional<String> edition,
        Optional<String> pages,
        Optional<String> url) {}
