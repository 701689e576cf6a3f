package org.imrlang.benchmarks;

import java.util.List;
import org.imrlang.runtime.ClauseKind;
import org.imrlang.runtime.Status;

/** A finding as somebody writes it who needs no guideline language: the same content, in a type of its own. */
record WrittenFinding(
        String guideline,
        String treatment,
        ClauseKind clause,
        int line,
        Status status,
        List<Operand> operands,
        String text) {

    /** A value that was weighed, by its name. */
    record Operand(String name, Object value) {}
}
