package org.imrlang.cli;

/** How a command says what it found; named as the option spells it. */
enum Format {
    text,
    json
}
