package org.imrlang.compiler.explain;

import java.util.Optional;
import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.phrase.Descriptions;
import org.imrlang.compiler.source.Span;

/**
 * What the parts of one guideline share when they are put into words.
 *
 * @param text the guideline's anchor, where its text stands on a page too
 */
record Reader(Naming naming, ConditionText conditions, Citations citations, Optional<String> text) {

    /** A value that is not yes or no: {@code “the day of the surgery”}. */
    String reading(Reading reading) {
        return Descriptions.reading(reading, naming);
    }

    /** Where something stands in the guideline's text; nothing where that is not shown beside. */
    Optional<Text> place(Span at) {
        return text.map(anchor -> Text.reference("line " + at.line(), Anchors.line(anchor, at.line())));
    }
}
