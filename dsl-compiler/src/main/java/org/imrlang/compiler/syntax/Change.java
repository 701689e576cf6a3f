package org.imrlang.compiler.syntax;

/**
 * One change of a draft.
 *
 * @param start the first offset of what is replaced
 * @param end the offset after the last; the same where text is only put in
 * @param text what stands there afterwards
 */
record Change(int start, int end, String text) {}
