package org.imrlang.compiler.interpret;

/**
 * What came of one case.
 *
 * @param file the file that it stands in
 * @param line its first line, from 1
 * @param guideline the guideline that it stands in
 * @param message what was expected and what came; empty where it passed
 */
public record CaseResult(String file, int line, String guideline, String title, boolean passed, String message) {}
