package org.imrlang.compiler.codegen;

/**
 * A generated source file.
 *
 * @param path where it belongs under the output folder, with {@code /}, such as {@code org/example/Psychological.java}
 * @param text its text, with {@code \n} at the end of each line
 */
public record JavaFile(String path, String text) {}
