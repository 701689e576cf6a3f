package org.imrlang.pages.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.imrlang.pages.letter.Letters;
import org.junit.jupiter.api.Test;

/** What pictures say in words: for who does not see them, and so for whoever tests them. */
class CoursePictureTest {

    private static final String WALKS = """
            treatment walk in walks
            treatment rest in weeks
            treatment swim in swims
            fact fresh
            fact dry
            fact wet
            walk
              initial 4..6
              then max 13..20 if fresh
              then continue if dry
            rest
              initial 2
              then max 4 if fresh
            swim
              max 4 per injury
              requires wet
            """;

    private static CoursePicture picture(String request) {
        return CoursePicture.of(Letters.of(WALKS, request).lines().get(0).determination());
    }

    private static void says(String request, String headline, String description) {
        CoursePicture picture = picture(request);
        assertEquals(headline, picture.headline());
        assertEquals(description, picture.description());
        String svg = picture.svg("one").toString();
        assertTrue(svg.contains("role=\"img\" aria-labelledby=\"one-title\" aria-describedby=\"one-description\""));
        assertTrue(svg.contains("<title id=\"one-title\">" + headline.replace("\"", "&quot;") + "</title>"));
        assertTrue(svg.contains("<desc id=\"one-description\">" + description.replace("\"", "&quot;") + "</desc>"));
    }

    @Test
    void atTheOutset() {
        says(
                "{\"treatment\": \"walk\", \"quantity\": 12, \"completed\": 0, \"frequency\": {\"count\": 2, \"per\": \"week\"}}",
                "12 walks requested; 6 conform now (a trial of 4 to 6 walks); the next phase, 13 to 20 walks in total, is"
                        + " not open.",
                "Delivered so far: none. A trial of 4 to 6 walks: open. 13 to 20 walks in total, if “fresh” is shown:"
                        + " not open. More, with no ceiling, if “dry” is shown: not open. Requested: 12 walks, 2 per week."
                        + " Conforms now: 6 walks. Walks, counted from the start of the course.");
    }

    @Test
    void withDatesAndWhatWasAuthorized() {
        says(
                "{\"treatment\": \"walk\", \"quantity\": 12, \"authorized\": 8, \"request_date\": \"2020-02-01\","
                        + " \"history\": [{\"date\": \"2020-01-20\", \"quantity\": 2}, {\"date\": \"2020-01-06\", \"quantity\": 3}],"
                        + " \"facts\": {\"fresh\": true}}",
                "12 walks requested; all conform.",
                "Delivered so far: 5 walks, 2020-01-06 to 2020-01-20. Authorized in all: 8 walks. A trial of 4 to 6 walks:"
                        + " open. 13 to 20 walks in total, if “fresh” is shown: open. More, with no ceiling, if “dry” is"
                        + " shown: not open. Requested: 12 walks, on 2020-02-01. Conforms now: 12 walks. Walks, counted"
                        + " from the start of the course.");
    }

    @Test
    void whereNothingIsKnown() {
        says(
                "{\"treatment\": \"rest\", \"quantity\": 3}",
                "3 weeks requested; nothing conforms yet; once the record says more, up to 2 could" + " conform.",
                "Delivered so far: not stated. A trial of 2 weeks: open. Up to 4 weeks in total, if “fresh” is shown: not"
                        + " known whether open. Requested: 3 weeks. Conforms now: nothing; up to 2 possible, once"
                        + " the record says more. How many weeks were delivered is not stated; drawn as if none were.");
    }

    @Test
    void whereOnlyCapsStandInTheWay() {
        says(
                "{\"treatment\": \"swim\", \"quantity\": 3, \"completed\": 2, \"facts\": {\"wet\": true}}",
                "3 swims requested; 2 conform now: the guideline allows at most 4 swims per injury.",
                "Delivered so far: 2 swims. The guideline allows at most 4 swims per injury: leaves 2 swims. Requested:"
                        + " 3 swims. Conforms now: 2 swims. Swims, counted from the start of the course.");
        says(
                "{\"treatment\": \"swim\", \"quantity\": 2, \"completed\": 2, \"facts\": {\"wet\": false}}",
                "2 swims requested; nothing conforms: the guideline asks that “wet” is shown.",
                "Delivered so far: 2 swims. The guideline asks that “wet” is shown: not met. Requested:"
                        + " 2 swims. Conforms now: nothing. Swims, counted from the start of the course.");
    }

    @Test
    void whereNothingLimits() {
        says(
                "{\"treatment\": \"walk\", \"quantity\": 1000000, \"completed\": 20, \"facts\": {\"fresh\": true, \"dry\": true}}",
                "1000000 walks requested; all conform.",
                "Delivered so far: 20 walks. A trial of 4 to 6 walks: open. 13 to 20 walks in total, if “fresh” is shown:"
                        + " open. More, with no ceiling, if “dry” is shown: open. Requested: 1000000 walks. Conforms now:"
                        + " 1000000 walks. Walks, counted from the start of the course.");
    }

    @Test
    void whereTheOpenPhaseIsUsedUp() {
        says(
                "{\"treatment\": \"rest\", \"quantity\": 1, \"completed\": 9, \"facts\": {\"fresh\": false}}",
                "1 week requested; nothing conforms: nothing is left of a trial of 2 weeks; the next phase, up to 4 weeks"
                        + " in total, is not open.",
                "Delivered so far: 9 weeks. A trial of 2 weeks: open. Up to 4 weeks in total, if “fresh” is shown: not"
                        + " open. Requested: 1 week. Conforms now: nothing. Weeks, counted from the start of the course.");
    }

    @Test
    void severalThatMayApplyHaveALaneEach() {
        String description =
                CoursePicture.of(Letters.odd().line("several may apply")).description();
        has(description, "Where “where it is” is here: if this applies, leaves 4 visits.");
        has(description, "Where “where it is” is there: if this applies, leaves nothing for sure, perhaps 8.");
        has(description, "In all other cases: leaves nothing for sure, perhaps 5.");
    }

    @Test
    void twoThatMayApplyAreToldInDetail() {
        CoursePicture picture = CoursePicture.of(Letters.of(
                        "treatment walk\nfact steep\nfact dry\nfact warm\nwalk for steep\n  initial 4\n  requires dry\n  requires warm\n"
                                + "walk otherwise\n  not recommended\n",
                        "{\"treatment\": \"walk\", \"quantity\": 2, \"completed\": 0}")
                .lines()
                .get(0)
                .determination());
        has(picture.description(), "Where “steep” is shown: not known whether this applies.");
        has(
                picture.description(),
                "A trial of 4 sessions: open. 2 further conditions of the guideline, listed below: not known.");
        has(picture.description(), "In all other cases. The guideline does not recommend it: nothing is left.");
    }

    @Test
    void manyThatMayApplyAreCounted() {
        StringBuilder rules = new StringBuilder("treatment walk\nfact hill one of (");
        for (int i = 0; i < 12; i++) {
            rules.append(i == 0 ? "" : ", ").append("hill").append(i);
        }
        rules.append(")\ntable walk\n  | hill | initial _ |\n");
        for (int i = 0; i < 12; i++) {
            rules.append("  | hill").append(i).append(" | ").append(i + 2).append(" |\n");
        }
        CoursePicture picture = CoursePicture.of(
                Letters.of(rules.toString(), "{\"treatment\": \"walk\", \"quantity\": 20, \"completed\": 1}")
                        .lines()
                        .get(0)
                        .determination());
        has(picture.description(), "Where “hill” is hill7: if this applies, leaves 8 sessions.");
        has(picture.description(), "And 4 more that may apply; the list of clauses has them.");
    }

    private static void has(String text, String part) {
        assertTrue(text.contains(part), () -> "missing: " + part + "\nin: " + text);
    }

    @Test
    void anEarlierCourseIsNotThisOne() {
        String description =
                CoursePicture.of(Letters.odd().line("an earlier course")).description();
        assertTrue(description.startsWith("Delivered so far: 2 sessions, 2014-01-18 to 2014-01-21."), description);
    }
}
