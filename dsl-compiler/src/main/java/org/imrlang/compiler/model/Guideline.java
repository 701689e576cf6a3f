package org.imrlang.compiler.model;

import java.util.List;
import java.util.Optional;

/**
 * One guideline.
 *
 * @param file the name of the file that it stands in
 * @param definitions in an order in which each comes after those that it rests on
 * @param recommendations in the order of the text, at most one for a treatment
 * @param cases in the order of the text
 */
public record Guideline(
        String file,
        String name,
        Optional<String> title,
        Optional<String> authority,
        Optional<String> edition,
        List<Source> sources,
        List<Definition> definitions,
        List<Recommendation> recommendations,
        List<Case> cases) {}
