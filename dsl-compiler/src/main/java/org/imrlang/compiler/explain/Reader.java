package org.imrlang.compiler.explain;

import org.imrlang.compiler.model.Reading;
import org.imrlang.compiler.phrase.Descriptions;

/** What the parts of one guideline share when they are put into words. */
record Reader(Naming naming, ConditionText conditions, Citations citations) {

    /** A value that is not yes or no: {@code “the day of the surgery”}. */
    String reading(Reading reading) {
        return Descriptions.reading(reading, naming);
    }
}
