package org.imrlang.json;

import static org.imrlang.json.JsonBytes.constant;

import java.util.List;
import java.util.Optional;
import org.imrlang.runtime.Binding;
import org.imrlang.runtime.ChosenBy;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.DurationLimit;
import org.imrlang.runtime.FrequencyLimit;
import org.imrlang.runtime.GuidelineInfo;
import org.imrlang.runtime.Review;

/**
 * Writes of a determination what is decided and by what: what {@link DeterminationWriter} writes, in the same order, without
 * what explains it.
 */
final class CompactWriter {

    private static final byte[] ID = constant("\"id\":");
    private static final byte[] TREATMENT = constant("\"treatment\":");
    private static final byte[] REQUESTED = constant(",\"requested\":");
    private static final byte[] UNIT = constant(",\"unit\":");
    private static final byte[] OUTCOME = constant(",\"outcome\":");
    private static final byte[] CERTIFIED = constant(",\"certified\":");
    private static final byte[] POSSIBLE = constant(",\"possible\":");
    private static final byte[] FREQUENCY_LIMIT = constant(",\"frequency_limit\":{\"count\":");
    private static final byte[] PER = constant(",\"per\":");
    private static final byte[] DURATION_LIMIT = constant(",\"duration_limit\":{\"count\":");
    private static final byte[] MISSING = constant(",\"missing\":[");
    private static final byte[] GUIDELINE = constant(",\"guideline\":");
    private static final byte[] AUTHORITY = constant(",\"authority\":");
    private static final byte[] EDITION = constant(",\"edition\":");
    private static final byte[] CHOSEN_BY = constant(",\"chosen_by\":{\"basis\":");
    private static final byte[] DATE = constant(",\"date\":");
    private static final byte[] BINDING = constant(",\"binding\":{\"guideline\":");
    private static final byte[] CLAUSE = constant(",\"clause\":");
    private static final byte[] LINE = constant(",\"line\":");
    private static final byte[] REVIEW = constant(",\"review\":");
    private static final byte[] CASE = constant("\"case\":");
    private static final byte[] REVIEW_OF_CASE = constant("\"review\":");
    private static final byte[] DETERMINATIONS = constant(",\"determinations\":[");
    private static final byte[] LINE_OF_ERROR = constant("{\"line\":");
    private static final byte[] ERROR = constant(",\"error\":");

    private final JsonBytes out;

    CompactWriter(JsonBytes out) {
        this.out = out;
    }

    void error(long line, String error) {
        out.add(LINE_OF_ERROR);
        out.number(line);
        text(ERROR, error);
        out.add('}');
    }

    void review(Optional<String> title, List<Determination> determinations) {
        out.add('{');
        if (title.isPresent()) {
            text(CASE, title.get());
            out.add(',');
        }
        text(REVIEW_OF_CASE, Review.ofWhole(determinations).text());
        out.add(DETERMINATIONS);
        for (int i = 0; i < determinations.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            determination(determinations.get(i));
        }
        out.add(']');
        out.add('}');
    }

    void determination(Determination determination) {
        out.add('{');
        if (determination.id().isPresent()) {
            text(ID, determination.id().get());
            out.add(',');
        }
        text(TREATMENT, determination.treatment().name());
        number(REQUESTED, determination.requested());
        text(UNIT, determination.treatment().unit());
        text(OUTCOME, determination.outcome().text());
        number(CERTIFIED, determination.certified());
        number(POSSIBLE, determination.possible());
        limits(determination);
        missing(determination.missing());
        basis(determination);
        text(REVIEW, determination.review().text());
        out.add('}');
    }

    private void limits(Determination determination) {
        if (determination.frequencyLimit().isPresent()) {
            FrequencyLimit limit = determination.frequencyLimit().get();
            out.add(FREQUENCY_LIMIT);
            out.add(constant(limit.count().toPlainString()));
            text(PER, limit.per());
            out.add('}');
        }
        if (determination.durationLimit().isPresent()) {
            DurationLimit limit = determination.durationLimit().get();
            number(DURATION_LIMIT, limit.count());
            text(UNIT, limit.unit().plural());
            out.add('}');
        }
    }

    private void missing(List<String> names) {
        out.add(MISSING);
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                out.add(',');
            }
            out.text(names.get(i));
        }
        out.add(']');
    }

    /** The guideline that decided, and which of its clauses. */
    private void basis(Determination determination) {
        if (determination.guideline().isPresent()) {
            GuidelineInfo guideline = determination.guideline().get();
            text(GUIDELINE, guideline.name());
            text(AUTHORITY, guideline.authority());
            text(EDITION, guideline.edition());
        }
        if (determination.chosenBy().isPresent()) {
            ChosenBy chosenBy = determination.chosenBy().get();
            text(CHOSEN_BY, chosenBy.basis().text());
            text(DATE, chosenBy.date().map(Object::toString));
            out.add('}');
        }
        if (determination.binding().isPresent()) {
            Binding binding = determination.binding().get();
            text(BINDING, binding.guideline());
            text(CLAUSE, binding.clause().text());
            number(LINE, binding.line());
            out.add('}');
        }
    }

    private void text(byte[] key, Optional<String> value) {
        if (value.isPresent()) {
            text(key, value.get());
        }
    }

    private void text(byte[] key, String value) {
        out.add(key);
        out.text(value);
    }

    private void number(byte[] key, long value) {
        out.add(key);
        out.number(value);
    }
}
