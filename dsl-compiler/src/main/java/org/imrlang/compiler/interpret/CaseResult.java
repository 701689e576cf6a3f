package org.imrlang.compiler.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.imrlang.compiler.model.Guideline;
import org.imrlang.runtime.Determination;

/**
 * What came of one case.
 *
 * @param file the file that it stands in
 * @param line its first line, from 1
 * @param guideline the guideline that it stands in
 * @param compared all that it speaks of, in the order in which it can be written
 * @param determination all that came
 * @param guidelines those by which it was decided
 */
public record CaseResult(
        String file,
        int line,
        String guideline,
        String title,
        List<Compared> compared,
        Determination determination,
        List<Guideline> guidelines) {

    /**
     * One thing that a case expects.
     *
     * @param what its word in the language: {@code outcome}, {@code certify}, {@code possible}, {@code missing}
     * @param expected what the case says, in the words of the language
     * @param came what the guideline says, so written
     */
    public record Compared(String what, String expected, String came) {
        /** Whether the two are the same. */
        public boolean agrees() {
            return expected.equals(came);
        }
    }

    /** Whether all came as expected. */
    public boolean passed() {
        return compared.stream().allMatch(Compared::agrees);
    }

    /** The clause that decided, worked out when it is asked for. */
    public Deciding decided() {
        return Deciding.of(determination, guidelines);
    }

    /**
     * What would have to be stated for the request to be decided, where the case fails without speaking of it: often a fact
     * was not given.
     */
    public List<String> unstated() {
        boolean said = compared.stream().anyMatch(one -> one.what().equals(CaseRunner.MISSING));
        return said || passed() ? List.of() : determination.missing();
    }

    /** What was expected and what came, why, and what is not stated: a line each; empty where it passed. */
    public String message() {
        if (passed()) {
            return "";
        }
        List<String> lines = new ArrayList<>();
        lines.add("expected " + said(compared.stream().map(one -> phrase(one.what(), one.expected()))) + "; came "
                + said(compared.stream().map(one -> phrase(one.what(), one.came()))));
        lines.add(decided().text());
        if (!unstated().isEmpty()) {
            lines.add("not stated, and needed to decide: " + String.join(", ", unstated()));
        }
        return String.join("\n", lines);
    }

    private static String said(Stream<String> parts) {
        return parts.collect(Collectors.joining(", "));
    }

    private static String phrase(String what, String value) {
        return what.equals(CaseRunner.OUTCOME) ? value : what + " " + value;
    }
}
