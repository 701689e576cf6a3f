package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;
import org.imrlang.compiler.syntax.Stretch.Word;

/** What clinicians write for a word of the language. A new one is a line in {@link #ALL}. */
final class OtherWords {

    private static final String TIME = "(day|week|month|year)";
    private static final String NUMBER = "(\\d+(?:\\.\\.\\d+)?)";
    private static final String AMOUNT = "\\d+(?:\\.\\.\\d+)?";
    private static final String SIMPLE = "(?:not[ \\t]+)?[A-Za-z]\\w*";
    private static final String ANY_VALUE = "[ \\t]*\\d[\\d.]*%?(?:[ \\t]+(?!(?:and|or)\\b)[A-Za-z]\\w*)?";
    private static final String COMPARED = "(?:[<>]=?|at[ \\t]+(?:least|most)|(?:more|less)[ \\t]+than)";

    /** What is written, and what may be meant, the likelier first. */
    private static final List<Phrase> ALL = List.of(
            // phases
            phrase("then[ \\t]+(?:up[ \\t]+to|to|at[ \\t]+most)(?=[ \\t]+\\d)", "then max"),
            phrase("(?:up[ \\t]+to[ \\t]+)?a[ \\t]+max(?:imum)?(?:[ \\t]+of)?", "max", "up to"),
            phrase("up[ \\t]+to[ \\t]+max(?:imum)?(?:[ \\t]+of)?", "up to", "max"),
            phrase("max(?:imum|imal)?[ \\t]+of|maximum|maximal|maximally|at[ \\t]+maximum", "max", "at most"),
            phrase(
                    "(?:no|not)[ \\t]+more[ \\t]+than|not[ \\t]+to[ \\t]+exceed|no[ \\t]+greater[ \\t]+than|not[ \\t]+exceeding",
                    "max",
                    "at most"),
            phrase(
                    "(?:initial(?:ly)?[ \\t]+)?(?:a[ \\t]+)?trial(?:[ \\t]+of)?|initially|start(?:ing)?[ \\t]+with|initial[ \\t]+of",
                    "initial"),
            phrase(
                    "(?:and[ \\t]+then|followed[ \\t]+by|thereafter|afterwards|after[ \\t]+that|subsequently|next|plus)",
                    "then",
                    "then max"),
            phrase(
                    "then[ \\t]+(?:plus|another|a[ \\t]+further|an?[ \\t]+additional|additional|further)[ \\t]+"
                            + NUMBER + "([ \\t]+[A-Za-z]\\w*)?",
                    "then $1$2 more"),
            phrase(
                    "(?:another|an?[ \\t]+additional|additional|further|plus)[ \\t]+" + NUMBER
                            + "([ \\t]+[A-Za-z]\\w*)?",
                    "then $1$2 more"),
            phrase(NUMBER + "[ \\t]+(?:more|additional|further|extra)[ \\t]+([A-Za-z]\\w*)", "$1 $2 more"),
            phrase("additional(?:ly)?|further|extra", "more"),
            phrase("then[ \\t]+if[ \\t]+(" + SIMPLE + ")[ \\t]+(max[ \\t]+" + AMOUNT + ")", "then $2 if $1"),
            phrase("then[ \\t]+if[ \\t]+(" + SIMPLE + ")[ \\t]+(" + AMOUNT + "[ \\t]+more)", "then $2 if $1"),
            phrase("if[ \\t]+(" + SIMPLE + ")[ \\t]+(initial[ \\t]+" + AMOUNT + ")", "$2 if $1"),
            phrase("if[ \\t]+(" + SIMPLE + ")[ \\t]*,?[ \\t]*then[ \\t]+(max[ \\t]+" + AMOUNT + ")", "then $2 if $1"),
            phrase("not[ \\t]+recommended[ \\t]+(?:if|when|in)", "contraindicated if"),
            phrase("not[ \\t]+indicated|not[ \\t]+advised", "not recommended"),
            phrase("contra-?indicated[ \\t]+(?:when|in|with|for|by)", "contraindicated if"),
            phrase(
                    "contraindications?(?:[ \\t]+(?:is|are|includes?))?|(?:excluded?|never)[ \\t]+(?:if|when)",
                    "contraindicated if"),
            phrase("discontinue[ \\t]+after", "stop after"),
            phrase("required|requiring|must[ \\t]+have|needs", "requires"),
            phrase("recommended[ \\t]+(?:if|when)", "requires"),
            phrase("for[ \\t]+" + NUMBER + "(?=[ \\t]+(?:day|week|month|year)s?)", "over $1"),
            phrase("during|throughout", "over"),
            phrase("(?:ref(?:erence)?|citation|source|see)", "cite"),
            phrase("evidence[ \\t]+\"(strong|moderate|limited|insufficient|consensus)\"", "evidence $1"),
            phrase("comment|remark|n\\.b\\.|nb", "note"),
            // conditions
            phrase(
                    "(?:if[ \\t]+and[ \\t]+)?only[ \\t]+if|when(?:ever)?|where|provided(?:[ \\t]+that)?|as[ \\t]+long[ \\t]+as|in[ \\t]+case(?:[ \\t]+of)?|assuming|given[ \\t]+that",
                    "if",
                    "requires"),
            phrase("except(?:[ \\t]+(?:if|when|where|for))?|if[ \\t]+not|other[ \\t]+than", "unless", "if not"),
            phrase("without", "not", "and not"),
            phrase("but|as[ \\t]+well[ \\t]+as|also|plus", "and"),
            phrase(
                    "(?:is[ \\t]+)?(?:(?:greater|higher|larger|older)[ \\t]+than|exceed(?:s|ing)|over|above)",
                    "more than"),
            phrase("(?:is[ \\t]+)?(?:(?:fewer|smaller|lower|younger)[ \\t]+than|under|below)", "less than"),
            phrase("(?:is[ \\t]+)?(?:equals?(?:[ \\t]+to)?|is[ \\t]+equal[ \\t]+to|is[ \\t]+exactly)", "=", "is"),
            phrase(
                    "(?:is[ \\t]+)?(?:not[ \\t]+less[ \\t]+than|no[ \\t]+less[ \\t]+than|no[ \\t]+fewer[ \\t]+than|a?[ \\t]*minimum(?:[ \\t]+of)?|at[ \\t]+minimum|at[ \\t]+least[ \\t]+of)",
                    "at least"),
            phrase(
                    "(?:is|was|are)[ \\t]+(at[ \\t]+least|at[ \\t]+most|more[ \\t]+than|less[ \\t]+than|within|after|before|in\\b|[<>=!]=?)",
                    "$1"),
            phrase(
                    "([A-Za-z]\\w*)[ \\t]*(" + COMPARED + ANY_VALUE + ")[ \\t]+and[ \\t]+(" + COMPARED + ANY_VALUE
                            + ")",
                    "$1 $2 and $1 $3"),
            phrase("(?:at[ \\t]+)?least(?=[ \\t]+\\d)", "at least"),
            phrase("(?:at[ \\t]+)?most(?=[ \\t]+\\d)", "at most"),
            phrase("(?:is|=)[ \\t]*(?:not|!)[ \\t]*(?:known|unknown)", "is documented"),
            phrase("(?:is|=)[ \\t]*unknown|is[ \\t]+not[ \\t]+known|(?:is[ \\t]+)?undocumented", "is not documented"),
            phrase("(?:is[ \\t]+)?(?:known|recorded)", "is documented"),
            phrase("[ \\t]+(?:is|=)[ \\t]*(?:yes|true|present)", ""),
            phrase("(\\w+)[ \\t]+(?:is|=)[ \\t]*(?:no|false|absent)", "not $1"),
            phrase("!=(?=[ \\t]*[A-Za-z])", "is not"),
            phrase("=(?=[ \\t]*[A-Za-z])|are\\b", "is"),
            phrase("(?:is[ \\t]+)?(?:either|one[ \\t]+of|any[ \\t]+of)[ \\t]*(?=\\()", "in "),
            phrase("is[ \\t]+in\\b|is(?=[ \\t]*\\()|within(?=[ \\t]*\\()", "in"),
            phrase("in[ \\t]+([A-Za-z]\\w*(?:[ \\t]*,[ \\t]*[A-Za-z]\\w*){1,30})", "in ($1)"),
            phrase("in[ \\t]+([A-Za-z]\\w*)[ \\t]+or[ \\t]+([A-Za-z]\\w*)", "in ($1, $2)"),
            phrase("include[sd]?[ \\t]+(\"[^\"\\n]*\"(?:[ \\t]*,[ \\t]*\"[^\"\\n]*\"){0,30})", "includes ($1)"),
            phrase("includes?[ \\t]*\\([ \\t]*([A-Z]\\d[\\w.]*\\*?)[ \\t]*\\)", "includes (\"$1\")"),
            phrase("include[sd]?[ \\t]+([A-Z]\\d[\\w.]*\\*?)", "includes (\"$1\")"),
            phrase(
                    "in[ \\t]+the[ \\t]+(?:last|past)[ \\t]+(\\d+[ \\t]+\\w+)[ \\t]+(?:after|since|of)",
                    "within $1 after"),
            phrase("since|following|from", "after"),
            phrase("prior[ \\t]+to|preceding", "before"),
            phrase("all|both(?=[ \\t]*\\()", "all of"),
            phrase("any(?=[ \\t]*\\()", "any of"),
            phrase("none(?=[ \\t]*\\()|neither", "none of"),
            // frequencies, windows, times
            phrase("per[ \\t]+fortnight|fortnightly|every[ \\t]+fortnight|biweekly", "every 2 weeks"),
            phrase("(?:a|an|each|every)[ \\t]+(calendar[ \\t]+year|day|week|month|year|injury|request)", "per $1"),
            phrase("every[ \\t]+other[ \\t]+" + TIME, "1 every 2 $1s", "every 2 $1s"),
            phrase("per[ \\t]+" + TIME + "s", "per $1"),
            phrase("(?:times|x)[ \\t]+per", "per"),
            phrase("daily", "1 per day", "per day"),
            phrase("weekly", "1 per week", "per week"),
            phrase("monthly", "1 per month", "per month"),
            phrase("yearly|annually|annual|p\\.?a\\.?|per[ \\t]+annum", "1 per year", "per year"),
            phrase(
                    "per[ \\t]+(?:lifetime|claim|case|accident)|(?:in[ \\t]+(?:a[ \\t]+)?)?lifetime|in[ \\t]+total|ever",
                    "per injury"),
            phrase("per[ \\t]+authorization|per[ \\t]+order", "per request"),
            phrase("every(?=[ \\t]+\\d+[ \\t]+(?:day|week|month|year))", "per"),
            phrase("in(?=[ \\t]+\\d+[ \\t]+(?:day|week|month|year))", "per", "over", "within"),
            phrase("wks?\\.?", "weeks", "week"),
            phrase("mos?\\.?|mths?", "months", "month"),
            phrase("yrs?\\.?", "years", "year"),
            phrase("at[ \\t]+a[ \\t]+(?:rate|frequency)[ \\t]+of", "at"),
            // declarations
            phrase("text|string|boolean|bool|yes/no|logical", ""),
            phrase("integer|int|numeric|amount|decimal", "number"),
            phrase("percentage", "percent"),
            phrase("(days|weeks|months|years)", "number in $1"),
            phrase("choice(?:[ \\t]+of)?|enum|oneof|any[ \\t]+of|either|among|list[ \\t]+of|options?", "one of"),
            phrase("one(?=[ \\t]*\\()", "one of"),
            phrase("one[ \\t]+of[ \\t]+([A-Za-z]\\w*(?:[ \\t]*,[ \\t]*[A-Za-z]\\w*){1,30})", "one of ($1)"),
            phrase("of[ \\t]+([A-Za-z]\\w*(?:[ \\t]*,[ \\t]*[A-Za-z]\\w*){1,30})", "of ($1)"),
            phrase("[ \\t]+and(?=[ \\t]+[A-Za-z])", ","),
            phrase("[ \\t]+or(?=[ \\t]+[A-Za-z])", ","),
            phrase("means|:?=|is", "as"),
            phrase("counted[ \\t]+in|measured[ \\t]+in|units?", "in"),
            phrase("pages?|pp?\\.?", "pages"),
            phrase("link|web|website", "url"),
            phrase("chapter|part", "section"),
            phrase("version", "edition"),
            phrase("starting|beginning|since", "from"),
            phrase("effective(?:[ \\t]+date)?(?=[ \\t]+\\d)", "effective from"),
            phrase("to|till|through", "until"),
            phrase("definition|let|term", "define"),
            phrase("therapy|procedure|service|intervention", "treatment"),
            phrase("finding|criterion|variable", "fact"),
            // cases
            phrase("example|test|scenario", "case"),
            phrase("requests?|requested|asks?[ \\t]+for|asked", "request"),
            phrase("done|had|received|delivered|so[ \\t]+far", "completed"),
            phrase("authori[sz]ed|authori[sz]ation", "authorized"),
            phrase("expects?(?:ed)?[ \\t]*(?:outcome|result)?|result|outcome|should[ \\t]+be", "expect"),
            phrase("with(?=[ \\t])|where|facts?|findings?", "given"),
            phrase("certif(?:ied|ies|ying)", "certify"),
            phrase(
                    "(?:partially|partly)[ \\t]+conforms?|conforms?[ \\t]+(?:partially|partly|in[ \\t]+parts?)|partial(?:ly)?|in[ \\t]+part",
                    "conforms in part"),
            phrase(
                    "(?:does[ \\t]+|do[ \\t]+)?not[ \\t]+conforms?|nonconform(?:s|ing)|non_conform(?:s|ing)|fails",
                    "does not conform"),
            phrase("conform(?:ing|ant)?", "conforms"),
            phrase("unaddressed|not[ \\t]+applicable", "not addressed"),
            phrase("none|nothing|nil", "0"),
            phrase("=|is|:", ""),
            phrase("given[ \\t]+not\\b|not\\b|without", "given no", "no"));

    private static final Pattern NUMBER_WORD = Pattern.compile("(?i)\\b(?:" + Vocabulary.NUMBER_WORDS + ")\\b");
    private static final Pattern THEN =
            Pattern.compile("(,[ \\t]*)?\\bthen[ \\t]+(\\d+(?:\\.\\.\\d+)?)(?:[ \\t]+([A-Za-z]\\w*))?");
    private static final Pattern OUTCOME =
            Pattern.compile("\\bexpect[ \\t]+([A-Za-z]\\w*(?:[ \\t]+[A-Za-z]\\w*){0,8})");
    private static final Pattern OUTCOME_ENDS = Pattern.compile("[ \\t]+(?:certify|possible|missing)\\b");

    /** What is written, and what may be meant. */
    private record Phrase(Pattern written, List<String> meant) {}

    private OtherWords() {}

    private static Phrase phrase(String written, String... meant) {
        // what begins with blanks takes them with it
        String before = written.startsWith("[ ") ? "" : "(?<![\\w\"])";
        String pattern = "(?i)" + before + "(?:" + written + ")(?![A-Za-z0-9_])";
        return new Phrase(Pattern.compile(pattern), List.of(meant));
    }

    static List<Slip> slips(Stretch stretch) {
        if (stretch.near().isEmpty()) {
            return List.of();
        }
        List<Word> near = stretch.near();
        String text = stretch.text();
        int start = near.get(0).start();
        int line = text.indexOf('\n', near.get(near.size() - 1).end());
        int end = line < 0 ? text.length() : line;
        List<Slip> slips = new ArrayList<>();
        for (Phrase phrase : ALL) {
            Matcher matcher = phrase.written().matcher(text);
            matcher.region(start, end).useTransparentBounds(true);
            while (matcher.find()) {
                for (String meant : phrase.meant()) {
                    replaced(matcher, meant).ifPresent(slips::add);
                }
            }
        }
        numbers(text, start, end, slips);
        slips.sort(Comparator.comparingInt(slip -> -width(slip)));
        undecided(text, start, end, slips);
        return slips;
    }

    /** Numbers in words. */
    private static void numbers(String text, int start, int end, List<Slip> slips) {
        Matcher matcher = NUMBER_WORD.matcher(text).region(start, end);
        while (matcher.find()) {
            String word = matcher.group();
            Vocabulary.number(word.toLowerCase(Locale.ROOT))
                    .ifPresent(number -> slips.add(Slip.at(
                            matcher.start(),
                            matcher.end(),
                            String.valueOf(number),
                            true,
                            (at, fix) -> new SlipDiagnostic.NumberForm(at, word, fix))));
        }
    }

    private static int width(Slip slip) {
        return slip.end() - slip.start();
    }

    private static Optional<Slip> replaced(Matcher matcher, String meant) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < meant.length(); i++) {
            char letter = meant.charAt(i);
            if (letter == '$') {
                i++;
                String group = matcher.group(meant.charAt(i) - '0');
                text.append(group == null ? "" : group);
            } else {
                text.append(letter);
            }
        }
        String written = matcher.group();
        if (written.equals(text.toString())) {
            return Optional.empty();
        }
        int from = written.length() - written.stripLeading().length();
        int start = matcher.start();
        int blamed = start + from;
        String words = written.strip();
        int end = matcher.end();
        boolean gone = text.length() == 0 && from == 0;
        int last = gone && end < matcher.regionEnd() && matcher.regionEnd() > end ? end + 1 : end;
        return Optional.of(new Slip(
                blamed,
                end,
                List.of(new Change(start, last, text.toString())),
                false,
                (at, fix) -> new SlipDiagnostic.OtherWord(at, words, fix)));
    }

    /** Words that can be meant in more than one way: nothing is offered, and both ways are named. */
    private static void undecided(String text, int start, int end, List<Slip> slips) {
        Matcher then = THEN.matcher(text).region(start, end);
        while (then.find()) {
            boolean unit = then.group(3) != null && !Vocabulary.has(then.group(3));
            String amount = "then " + then.group(2) + (unit ? " " + then.group(3) : "");
            boolean comma = then.group(1) != null;
            List<Change> changes = new ArrayList<>();
            if (comma) {
                changes.add(new Change(then.start(1), then.end(1), " "));
            }
            changes.add(new Change(then.start(2), then.start(2), "max "));
            slips.add(new Slip(
                    comma ? then.end(1) : then.start(),
                    unit ? then.end() : then.end(2),
                    changes,
                    false,
                    (at, fix) -> new TextDiagnostic.TotalOrMore(at, amount)));
        }
        Matcher outcome = OUTCOME.matcher(text).region(start, end);
        while (outcome.find()) {
            String words = OUTCOME_ENDS.split(outcome.group(1))[0];
            int last = outcome.start(1) + words.length();
            slips.add(Slip.at(
                    outcome.start(1),
                    last,
                    "undocumented",
                    false,
                    (at, fix) -> new TextDiagnostic.UnknownOutcome(at, words)));
        }
    }
}
