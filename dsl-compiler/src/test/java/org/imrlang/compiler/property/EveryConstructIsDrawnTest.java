package org.imrlang.compiler.property;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * What the generators no longer draw, the properties no longer hold: each construct of chapters 3 to 5 occurs. A new
 * construct gets a line here, and its place in the generators.
 */
class EveryConstructIsDrawnTest {

    private static final int RULESETS = 1500;
    private static final String SPAN = "\\d+ (day|week|month|year)s?";

    /** Each a regular expression; spaces stand for any white space. */
    private static final List<String> CONSTRUCTS = List.of(
            "guideline \\w+ \"",
            "authority \\w+",
            "edition \"\\d",
            "effective from [-\\d]+ until [-\\d]+\\s",
            "effective until [-\\d]+ by service date",
            "effective from [-\\d]+ by injury date",
            "by request date",
            "use \\w+, \\w+",
            "precedence \\w+, \\w+, \\w+",
            "section \"",
            "topic \"",
            "url \"",
            "pages \\d+\\.\\.\\d+",
            "treatment \\w+ \"the second\" in \"mg/day\"",
            "treatment \\w+ in (days|weeks|months)",
            "code CPT \"97110\", \"97112\"",
            "fact \\w+ number in points",
            "fact \\w+ percent",
            "fact \\w+ date",
            "fact \\w+ one of \\(",
            "fact \\w+ codes ICD",
            "define \\w+ \"[^\"]*\" as [^\\n]* cite ",
            "\\n\\w+, \\w+ for ",
            "\\n\\w+ otherwise\\s",
            "not recommended unless",
            "not recommended\\n",
            "requires [^\\n]*\\d \"",
            "contraindicated if [^\\n]*\"",
            "\\n  at [.\\d]+ per week\\n",
            "per \\w+ fading",
            "[.\\d]+ every 2 weeks",
            " at 0\\.\\.1 per",
            " for 2 weeks, then [^\\n]* for \\d[^\\n]*, then fading",
            "\\n  over \\d+\\.\\.\\d+ months\\n",
            "initial \\d+[^\\n]* at [^\\n]* over [^\\n]* if ",
            "initial \\d+[^\\n]* over \\d[^\\n]* at ",
            "up to \\d",
            "then max \\d+\\.\\.\\d+ \\w+ if",
            "then \\d+ sessions more",
            "then continue over [^\\n]* if ",
            "then continue at ",
            ", raised to \\d+ if [^\\n]* raised to \\d+ if",
            ", lowered to \\d+ if ",
            "stop after \\d+\\.\\.\\d+ unless",
            "stop after \\d+ sessions unless",
            "stop after " + SPAN + " unless",
            "until " + SPAN + " after started",
            "until " + SPAN + " after injury_date unless",
            "until " + SPAN + " after da",
            "max [.\\d]+ per request",
            "max [.\\d]+ per injury per \\w+",
            "max [.\\d]+ per month",
            "max [.\\d]+ per year",
            "max [.\\d]+ per calendar year",
            "max [.\\d]+ per 6 weeks unless",
            "max [.\\d]+ within " + SPAN + " after \\w+ unless",
            "max \\d+ (day|week)s per",
            "at least 4\\.\\.8 weeks apart per \\w+ unless",
            "optimum \\d+ months",
            "evidence consensus",
            "note \"",
            "limit \\w+ max [^\\n]* unless [^\\n]*\\n  (cite|note)",
            "limit \\w+, \\w+ max",
            "limit \\w+, \\w+ together max",
            "table \\w+\\n  \\w",
            "\\| \\w+ \\| \\w+ \\| [^\\n]*\\| (at|over) _ ",
            "\\| max _ per ",
            "\\| until _ after ",
            "\\| requires _ ",
            "\\| \\w+, ?\\w+ \\|",
            "\\| - \\|",
            " and [^\\n]* and ",
            " or [^\\n]* or ",
            "not \\(not ",
            "all of \\(",
            "any of \\(",
            "none of \\(",
            "at least 2 of \\(",
            "at most 1 of \\(",
            "exactly \\d of \\(",
            "\\w is documented",
            "\\w is not documented",
            "(requested|completed|authorized|per_week|weeks) (>=|<|at least|less than) \\d",
            "nb \\S+ \\d points",
            "(<=|!=|=|>) \\d+\\.\\d",
            "in \\d+%\\.\\.\\d+%",
            "at least \\d+%",
            "(da|db|request_date|started) (<|>=) 20",
            "in 20[-\\d]+\\.\\.20",
            "oa is va",
            "oa is not va",
            "oa in \\(\\w+, \\w+\\)",
            "ca includes \\(\"F32\\.1\", \"M5\\*\"\\)",
            "\\((after|before) \\w+_date",
            "\\w (after|before) last_delivered",
            "within " + SPAN + " of \\w",
            "\\w within " + SPAN + " (after|before) \\w",
            "at least " + SPAN + " before \\w",
            "more than " + SPAN + " after \\w",
            "at most " + SPAN + " after \\w",
            "less than " + SPAN + " before \\w",
            "\\blone\\b",
            "\\bloose\\b");

    @Test
    void inSomeRuleset() {
        List<String> texts = new ArrayList<>();
        for (long seed = 0; seed < RULESETS; seed++) {
            texts.add(RandomRuleset.draw(seed).toString());
        }
        List<String> never = CONSTRUCTS.stream()
                .filter(construct -> {
                    Pattern pattern = Pattern.compile(construct.replace(" ", "[ ]+"));
                    return texts.stream()
                            .noneMatch(text -> pattern.matcher(text).find());
                })
                .toList();
        assertEquals(List.of(), never, "is drawn no longer");
    }
}
