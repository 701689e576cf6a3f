package org.imrlang.benchmarks;

/** Prints a line: the least that a program in Java does, and so what the start of others is held against. */
public final class PrintLine {

    private PrintLine() {}

    /** Prints it. */
    public static void main(String[] args) {
        System.out.println("a line");
    }
}
