package org.imrlang.compiler.syntax;

import static org.imrlang.compiler.syntax.Reading.clauses;
import static org.imrlang.compiler.syntax.Reading.diagnostics;
import static org.imrlang.compiler.syntax.Reading.items;
import static org.imrlang.compiler.syntax.Reading.read;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.syntax.Syntax.TableSyntax;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyntaxReaderTest {

    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    @TestFactory
    Stream<DynamicTest> theVisibleGuidelinesAreRead() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(CORPUS)) {
            files = found.filter(file -> file.toString().endsWith(".imr"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty(), "no guideline stands in " + CORPUS);
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    assertEquals(List.of(), diagnostics(Files.readString(file)));
                    assertFalse(read(Files.readString(file)).broken());
                }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            quoteCharacter = '`',
            value = {
                "not recommended unless a > notrecommended(unless=named(a))",
                "requires not a \"why\" > requires(not(named(a)), reason=\"why\")",
                "contraindicated if a > contraindicated(named(a))",
                "at 2..3 per week fading > frequency([step(2..3, per=week, fading)])",
                "at 1 every 2 weeks > frequency([step(1, every=2 weeks)])",
                "at 3 per week for 2 weeks, then 1 every 2 weeks"
                        + "> frequency([step(3, per=week, lasts=2 weeks), step(1, every=2 weeks)])",
                "at 3 per week for 2 weeks, then 2 every 1 month for 1 month, then fading"
                        + "> frequency([step(3, per=week, lasts=2 weeks), step(2, every=1 month, lasts=1 month)], thenFading)",
                "over 4..8 weeks > length(4..8, weeks)",
                "initial 4..6 visits if a > phase(initial, 4..6 visits, condition=named(a))",
                "initial 4 over 2 weeks at 2 per week if a"
                        + "> phase(initial, 4, [frequency([step(2, per=week)])], [length(2, weeks)], condition=named(a))",
                "up to 8..10 > phase(up_to, 8..10)",
                "then max 20 at 3 per week for 2 weeks, then 1 every 2 weeks, raised to 30 if a lowered to 15 if b"
                        + "> phase(then_max, 20, [frequency([step(3, per=week, lasts=2 weeks), step(1, every=2 weeks)])],"
                        + " [adjustment(raises, 30, named(a)), adjustment(15, named(b))])",
                "then 1..2 weeks more over 2 weeks if a > phase(then_more, 1..2 weeks, [length(2, weeks)], condition=named(a))",
                "then continue at 1 per month over 2 months if a"
                        + "> phase(then_continue, [frequency([step(1, per=month)])], [length(2, months)], condition=named(a))",
                "stop after 4..6 visits unless a > stop(4..6 visits, named(a))",
                "stop after 8 weeks unless a > stop(8 weeks, named(a))",
                "until 6 months after surgery > until(6 months, surgery)",
                "until 12 months after started unless last_report within 4 weeks before request_date"
                        + "> until(12 months, started,"
                        + " unless=distance(first=last_report, within, 4 weeks, request_date))",
                "max 3 per request > cap(3, window(request))",
                "max 3 per injury per injury > cap(3, window(injury), per=injury)",
                "max 3 visits per month > cap(3 visits, window(month))",
                "max 3 per year per joint unless a > cap(3, window(year), per=joint, unless=named(a))",
                "max 3 per calendar year > cap(3, window(calendar_year))",
                "max 3 per 12 months > cap(3, window(duration, duration=12 months))",
                "max 3 per day > cap(3, window(day))",
                "max 3 per week > cap(3, window(week))",
                "max 10 visits within 1 year after mmi"
                        + "> cap(10 visits, window(within_after, duration=1 year, date=mmi))",
                "max 10 \"mg/day\" within 1 year after started"
                        + "> cap(10 mg/day, window(within_after, duration=1 year, date=started))",
                "at least 4..8 weeks apart per region unless a"
                        + "> apart(length(4..8, weeks), per=region, unless=named(a))",
                "optimum 3..6 blocks > optimum(3..6 blocks)",
                "evidence strong > evidence(strong)",
                "cite book pages 3..4 > citeclause(cite(book, pages=3..4))",
                "note \"so\" > note(\"so\")",
            })
    void aClauseIsRead(String text, String expected) {
        assertEquals("[" + expected + "]", clauses("CBT " + text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "a < 3 # compared(a, less, numbervalue(3))",
                "a <= 3 ml # compared(a, at_most, numbervalue(3, unit=ml))",
                "a > 50% # compared(a, more, numbervalue(50%))",
                "a >= 0.5 # compared(a, at_least, numbervalue(0.5))",
                "a = 3 \"mg/day\" # compared(a, equal, numbervalue(3, unit=mg/day))",
                "a != 2014-01-02 # compared(a, not_equal, datevalue(\"2014-01-02\"))",
                "weeks at least 6 weeks # compared(weeks, at_least, numbervalue(6, unit=weeks))",
                "per_week at most 3 # compared(per_week, at_most, numbervalue(3))",
                "requested more than 3 # compared(requested, more, numbervalue(3))",
                "completed less than 3 # compared(completed, less, numbervalue(3))",
                "a in 2..5 weeks # inrange(a, numbervalue(2, unit=weeks), numbervalue(5, unit=weeks))",
                "a in 30%..50% # inrange(a, numbervalue(30%), numbervalue(50%))",
                "a in 3 # inrange(a, numbervalue(3), numbervalue(3))",
                "a in 2014-01-01..2014-06-30 # inrange(a, datevalue(\"2014-01-01\"), datevalue(\"2014-06-30\"))",
                "a is low_back # chosen(a, [low_back])",
                "a is not low_back # chosen(a, negated, [low_back])",
                "a in (neck, low_back) # chosen(a, [neck, low_back])",
                "a is documented # documented(a)",
                "started is not documented # documented(started, negated)",
                "a includes (\"F32.*\", \"a/b\") # includes(a, [\"F32.*\", \"a/b\"])",
                "after onset # order(after, onset)",
                "surgery before injury_date # order(first=surgery, injury_date)",
                "within 6 weeks of onset # withinof(6 weeks, onset)",
                "surgery within 6 weeks of onset # withinof(first=surgery, 6 weeks, onset)",
                "within 6 weeks after onset # distance(within, 6 weeks, after, onset)",
                "at least 3 weeks after onset # distance(at_least, 3 weeks, after, onset)",
                "surgery at most 3 weeks before last_delivered"
                        + "# distance(first=surgery, at_most, 3 weeks, last_delivered)",
                "more than 3 weeks after onset # distance(more_than, 3 weeks, after, onset)",
                "less than 3 weeks after onset # distance(less_than, 3 weeks, after, onset)",
                "at least 2 of (a, b is x, at least 3 weeks after onset)"
                        + "# list(at_least, count=2, [named(a), chosen(b, [x]), distance(at_least, 3 weeks, after, onset)])",
                "none of (a and b, c) # list(none, [list(all, [named(a), named(b)]), named(c)])",
                "not a is x # not(chosen(a, [x]))",
                "date is code # chosen(date, [code])",
            })
    void aConditionIsRead(String text, String expected) {
        assertEquals("[requires(" + expected + ")]", clauses("CBT requires " + text));
        assertEquals(
                "[notrecommended(unless=" + expected + "), evidence(strong)]",
                clauses("CBT not recommended unless " + text + "\n evidence strong"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "requires at least 3 weeks after onset at least 2 months apart"
                        + "# requires(distance(at_least, 3 weeks, after, onset)), apart(length(2, months))",
                "requires a at least 2 months apart # requires(named(a)), apart(length(2, months))",
                "requires a at least 3 weeks at least 2..3 months apart"
                        + "# requires(compared(a, at_least, numbervalue(3, unit=weeks))), apart(length(2..3, months))",
                "requires a at least 3 weeks after b" + "# requires(distance(first=a, at_least, 3 weeks, after, b))",
                "requires at least 2 of (a, b) at least 2 weeks apart"
                        + "# requires(list(at_least, count=2, [named(a), named(b)])), apart(length(2, weeks))",
                "initial 4 if a at 2 per week"
                        + "# phase(initial, 4, condition=named(a)), frequency([step(2, per=week)])",
                "initial 4 at least 2 weeks apart # phase(initial, 4), apart(length(2, weeks))",
                "initial 4 if a over 3 weeks # phase(initial, 4, condition=named(a)), length(3, weeks)",
                "initial 4 at 2 per week then max 20"
                        + "# phase(initial, 4, [frequency([step(2, per=week)])]), phase(then_max, 20)",
                "initial 4 at 2 per week then 3 more"
                        + "# phase(initial, 4, [frequency([step(2, per=week)])]), phase(then_more, 3)",
                "initial 4 if a more than 3 then 3 more"
                        + "# phase(initial, 4, condition=compared(a, more, numbervalue(3))), phase(then_more, 3)",
                "initial 4 if weeks > 3 weeks over 3 weeks"
                        + "# phase(initial, 4, condition=compared(weeks, more, numbervalue(3, unit=weeks))), length(3, weeks)",
                "requires a > 3 \"so it is\" # requires(compared(a, more, numbervalue(3)), reason=\"so it is\")",
                "requires a > 3 \"mg/day\" \"so\" "
                        + "# requires(compared(a, more, numbervalue(3, unit=mg/day)), reason=\"so\")",
                "requires a \"and/or\" # requires(named(a), reason=\"and/or\")",
                "until 6 months after a unless b at least 2 weeks apart"
                        + "# until(6 months, a, unless=named(b)), apart(length(2, weeks))",
            })
    void wordsThatCouldMeanTwoThingsMeanOne(String text, String expected) {
        assertEquals("[" + expected + "]", clauses("CBT " + text));
        assertEquals("[" + expected + "]", clauses("CBT\n  " + text.replace(" at least 2", "\n  at least 2")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "guideline g \"G\" use a, b effective from 2014-01-01 until 2015-01-01 by service date use c authority ODG"
                        + "# guideline(g, title=\"G\", [ODG], [effective(from=\"2014-01-01\", until=\"2015-01-01\","
                        + " by=service)], [a, b, c])",
                "guideline g effective until 2015-01-01 by request date"
                        + "# guideline(g, [effective(until=\"2015-01-01\", by=request)])",
                "guideline g effective by injury date # guideline(g, [effective(by=injury)])",
                "precedence MTUS, ODG # precedence([MTUS, ODG])",
                "treatment x \"X\" in \"mg/day\" code CPT \"97110\", \"97112\""
                        + "# treatment(x, label=\"X\", unit=mg/day, codes=codes(CPT, [\"97110\", \"97112\"]))",
                "treatment code code code \"1\" # treatment(code, codes=codes(code, [\"1\"]))",
                "fact a # fact(a)",
                "fact a number in mg \"A\" # fact(a, type=numbertype(unit=mg), sentence=\"A\")",
                "fact number number # fact(number, type=numbertype())",
                "fact a percent # fact(a, type=percenttype())",
                "fact date date \"it/is\" # fact(date, type=datetype(), sentence=\"it/is\")",
                "fact a one of (b, c) \"A\" # fact(a, type=choicetype([b, c]), sentence=\"A\")",
                "fact a codes ICD10 \"A\" # fact(a, type=codestype(system=ICD10), sentence=\"A\")",
                "fact a codes # fact(a, type=codestype())",
                "define a \"A\" as b or c cite s pages 3"
                        + "# define(a, label=\"A\", list(any, [named(b), named(c)]), cite=cite(s, pages=3))",
                "limit a, b together max 24 visits per injury per joint unless c cite s note \"n\""
                        + "# limit([a, b], together, cap(24 visits, window(injury), per=joint, unless=named(c)),"
                        + " [citeclause(cite(s))], [note(\"n\")])",
                "limit a max 2 per year # limit([a], cap(2, window(year)))",
                "a, b for c and not d note \"n\""
                        + "# recommendation(heading([a, b], scope=list(all, [named(c), not(named(d))])), [note(\"n\")])",
                "part otherwise note \"n\" # recommendation(heading([part], otherwise), [note(\"n\")])",
            })
    void anItemIsRead(String text, String expected) {
        assertEquals("[" + expected + "]", items(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '`',
            value = {
                "request CBT 12 sessions at 2.5 per week over 6 weeks on 2014-01-02"
                        + "# request(CBT, 12 sessions, frequency=rate(2.5, week), duration=rate(6, weeks),"
                        + " date=\"2014-01-02\")",
                "request dose 40 \"mg/day\" # request(dose, 40 mg/day)",
                "completed unknown # count(completed)",
                "authorized 6 # count(authorized, count=6)",
                "served on 2014-01-02 # date(served, \"2014-01-02\")",
                "history none # nohistory()",
                "history 3 on 2014-01-02 with region neck, joint knee, no bilateral"
                        + "# history(3, \"2014-01-02\", [stated(region, statedchoice(neck)),"
                        + " stated(joint, statedchoice(knee)), stated(bilateral, truth(no, spoken))])",
                "history 3 visits of PT on 2014-01-02 # history(3 visits, treatment=PT, \"2014-01-02\")",
                "given pain_relief 40%, region low_back, surgery 2014-01-02, diagnosis (\"F32.2\", \"a/b\"), levels 2"
                        + "# given([stated(pain_relief, statednumber(40%)), stated(region, statedchoice(low_back)),"
                        + " stated(surgery, stateddate(\"2014-01-02\")),"
                        + " stated(diagnosis, statedcodes([\"F32.2\", \"a/b\"])), stated(levels, statednumber(2))])",
                "given relief_weeks 6 weeks, no chronic_pain, x unknown, y, z yes, w no"
                        + "# given([stated(relief_weeks, statednumber(6, unit=weeks)),"
                        + " stated(chronic_pain, truth(no, spoken)), stated(x, truth(unknown, spoken)),"
                        + " stated(y, truth(yes)), stated(z, truth(yes, spoken)), stated(w, truth(no, spoken))])",
                "expect conforms in part certify 6 possible 8 missing a, history, weeks, last_delivered"
                        + "# expect(conforms in part, certify=6, possible=8, missing=[a, history, weeks, last_delivered])",
                "expect does not conform missing none # expect(does not conform, missing=[])",
            })
    void aLineOfACaseIsRead(String text, String expected) {
        assertEquals("[case(\"one\", [" + expected + "])]", items("case \"one\"\n  " + text));
    }

    @Test
    void aWordThatMayBeANameBeginsARecommendation() {
        assertEquals(
                "[recommendation(heading([CBT]), [phase(initial, 4, [adjustment(raises, 6, named(a))])]),"
                        + " recommendation(heading([part]), [phase(initial, 3)]),"
                        + " case(\"one\", [expect(undocumented, certify=3, missing=[certify])]),"
                        + " recommendation(heading([missing, code], scope=named(a)), [note(\"n\")])]",
                items("CBT initial 4\n, raised to 6 if a\npart initial 3\n"
                        + "case \"one\" expect undocumented\n  certify 3\n  missing certify\n"
                        + "missing, code for a\n  note \"n\""));
    }

    @Test
    void aTableIsRead() {
        String text = "table PT // all of it\n  cite s\n"
                + "  | surgery | until _ after onset | initial _ | at _ | requires a at least _ |\n"
                + "  | knee, hip | 6 months | 4..6 at 2 per week | 1 every 2 weeks, then fading | 50% \"why\" | // so\n"
                + "  | - | - | 3 visits if b | - | - |\n"
                + "CBT note \"n\"\n";
        assertEquals(
                "[table(PT, [citeclause(cite(s))], [surgery], ["
                        + "row([keycell([knee, hip])], [until(6 months, onset),"
                        + " phase(initial, 4..6, [frequency([step(2, per=week)])]),"
                        + " frequency([step(1, every=2 weeks)], thenFading),"
                        + " requires(compared(a, at_least, numbervalue(50%)), reason=\"why\")]),"
                        + " row([keycell()], [phase(initial, 3 visits, condition=named(b))])]),"
                        + " recommendation(heading([CBT]), [note(\"n\")])]",
                items(text));
        TableSyntax table = (TableSyntax) read(text).items().get(0);
        ClauseSyntax until = table.rows().get(0).clauses().get(0);
        assertEquals("6 months", until.at().text());
        assertEquals(4, until.at().line());
        assertEquals("onset", ((ClauseSyntax.UntilSyntax) until).date().at().text());
        assertEquals(3, ((ClauseSyntax.UntilSyntax) until).date().at().line());
    }

    @Test
    void theVisibleGuidelinesAreReadInNoTime() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(CORPUS)) {
            for (Path file : files.toList()) {
                texts.add(Files.readString(file));
            }
        }
        long start = System.nanoTime();
        texts.forEach(Reading::read);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        assertTrue(milliseconds < 5_000, "reading took " + milliseconds + " ms");
    }
}
