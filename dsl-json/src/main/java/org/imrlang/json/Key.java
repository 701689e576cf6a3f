package org.imrlang.json;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Locale;

/** The keys of what is written for each of many requests, put into bytes once. */
enum Key {
    ID,
    TREATMENT,
    REQUESTED,
    UNIT,
    OUTCOME,
    CERTIFIED,
    POSSIBLE,
    FREQUENCY_LIMIT,
    DURATION_LIMIT,
    COUNT,
    PER,
    MISSING,
    GUIDELINE,
    AUTHORITY,
    EDITION,
    CHOSEN_BY,
    BASIS,
    DATE,
    BINDING,
    CLAUSE,
    LINE,
    REVIEW;

    private final SerializedString text = new SerializedString(name().toLowerCase(Locale.ROOT));

    SerializableString text() {
        return text;
    }
}
