package org.imrlang.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a determination came out as it did: all of it but the amounts. Immutable and thread-safe. */
sealed interface Explanation permits KnownExplanation, WeighedExplanation {

    /** The guideline that decided, where one did. */
    Optional<GuidelineInfo> guideline();

    /** The date by which it was chosen. */
    Optional<ChosenBy> chosenBy();

    /** The limit that set what can be certified, where there is one. */
    Optional<Binding> binding();

    /** The clauses weighed, in the order of the text. */
    List<Finding> findings();

    /** Where all this is written, in the order of the text. */
    List<Citation> citations();

    /** What the record would have to state, in words by name, in the order of first mention. */
    Map<String, String> undecided();

    /** The most often that the treatment conforms. */
    Optional<FrequencyLimit> frequencyLimit();

    /** The longest course that conforms. */
    Optional<DurationLimit> durationLimit();

    /** How far each recommendation and limit lets the course go, in the order of the text. */
    List<Allowance> allowances();

    /** All that was weighed; nothing where what follows from it is known already. */
    Optional<Judgement> judgement();
}
