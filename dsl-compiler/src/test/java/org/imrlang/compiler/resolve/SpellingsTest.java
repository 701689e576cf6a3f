package org.imrlang.compiler.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** British and American spelling of what guidelines speak of, and words that only look alike. */
class SpellingsTest {

    @ParameterizedTest
    @CsvSource({
        "behavioural_therapy, behavioral_therapy",
        "paediatric, pediatric",
        "anaesthesia, anesthesia",
        "oedema, edema",
        "centre, center",
        "centres, centers",
        "programme, program",
        "programmes, programs",
        "immobilisation, immobilization",
        "hospitalised, hospitalized",
        "tumours_removed, tumors_removed",
        "ischaemia, ischemia",
        "haemorrhage, hemorrhage",
        "orthopaedic_manoeuvre, orthopedic_maneuver",
        "oesophagitis, esophagitis",
        "diarrhoea, diarrhea",
        "fibre, fiber",
        "counselling, counseling",
        "catalysed, catalyzed",
        "defence, defense",
        "practise, practice",
        "labour, labor",
        "leucocytes, leukocytes",
        "analogue, analog",
        "grey_matter, gray_matter",
    })
    void bothSpellingsAreOneWord(String british, String american) {
        assertEquals(Spellings.common(british), Spellings.common(american));
        assertEquals(Optional.of(american), Spellings.other(british, List.of("other", american)));
        assertEquals(Optional.of(british), Spellings.other(american, List.of("other", british)));
    }

    @ParameterizedTest
    @CsvSource({
        "hours, horse",
        "massage, message",
        "exercise, exercises",
        "knee, knees",
        "rest, rise",
        "illness, ilness",
        "acute, actue",
        "pain, pane",
    })
    void otherWordsAreNot(String one, String other) {
        assertNotEquals(Spellings.common(one), Spellings.common(other));
    }

    @Test
    void aNameIsNotItsOwnOtherSpelling() {
        assertEquals(Optional.empty(), Spellings.other("centre", List.of("centre")));
    }
}
