package org.imrlang.compiler.diagnostic;

/**
 * What a help shows to paste, and where it goes.
 *
 * @param shown what stands there afterwards, with as much of the words beside it as shows where it goes
 * @param repair the change
 */
public record Fix(String shown, Repair repair) {

    /** The help that shows it. */
    public String help() {
        return "write: " + shown;
    }
}
