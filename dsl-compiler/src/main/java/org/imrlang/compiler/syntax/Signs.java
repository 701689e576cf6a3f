package org.imrlang.compiler.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.imrlang.compiler.diagnostic.SlipDiagnostic;
import org.imrlang.compiler.diagnostic.TextDiagnostic;

/**
 * Signs and forms that the language never has, wherever they stand: so they can be mended without trying. A new one is a
 * line in {@link #ALL}; it must match nothing that can be read.
 */
final class Signs {

    private static final String RANGE =
            "(\\d+(?:\\.\\d+)?%?)[ \\t]*(?:-|–|—|−|‐|‑|‒|~|…|\\.{3,}|to\\b|through\\b|thru\\b)"
                    + "[ \\t]*(\\d+(?:\\.\\d+)?)(?![\\d/-])";
    private static final String TIMES = "(?i)(?<![\\w.-]|max )(" + Vocabulary.NUMBER_WORDS
            + "|\\d+(?:[ \\t]*(?:\\.\\.|-|–|to)[ \\t]*\\d+)?)(?:[ \\t]*(?:x|×|times|time)(?![A-Za-z]))?";
    private static final String PERIOD = "(day|week|wk|month|year|yr)s?\\b";
    private static final String UNITS = "(?:session|visit|treatment|injection|hour|unit|procedure)s?";
    private static final String SIDE = "[\\w)\u0001]";

    /** What matches and what is made of it; of two that overlap the first wins. */
    private static final List<Rule> ALL = List.of(
            new Rule("(?m)^[ \\t]*\\|(?=[^\\n]*--)[-:=| \\t]*$\\n?", Signs::ruledRow),
            new Rule(
                    "(?m)^[ \\t]*([A-Za-z]\\w*)[ \\t]*\\|(?=[^\\n]*\\|[ \\t]*\\r?\\n[ \\t]*\\|)",
                    (found, code) -> openRow(found)),
            new Rule("(?m)#[^\\n]*", (found, code) -> comment(found, "#")),
            new Rule("(?m)(?<![^\\s])--[^\\n]*", (found, code) -> comment(found, "--")),
            new Rule("(?s)/\\*.{0,4000}?\\*/", (found, code) -> longComment(found)),
            new Rule(DateForms.MONTH_FIRST, (found, code) -> DateForms.monthFirst(found)),
            new Rule(DateForms.DAY_FIRST, (found, code) -> DateForms.dayFirst(found)),
            new Rule(DateForms.YEAR_FIRST, (found, code) -> DateForms.yearFirst(found)),
            new Rule(DateForms.YEAR_LAST, (found, code) -> DateForms.yearLast(found)),
            new Rule(TIMES + "[ \\t]*(?:/|\\b(?:a|an|each|every|per)[ \\t])[ \\t]*" + PERIOD, Signs::times),
            new Rule(
                    "(?i)(?<![\\w.-])(once|twice|thrice|\\d+[ \\t]*(?:x|times))[ \\t]+(dai|week|month|year)ly\\b",
                    Signs::times),
            new Rule(
                    "(?i)(?:\\bis[ \\t]+)?\\bbetween[ \\t]+(\\d+(?:\\.\\d+)?%?)[ \\t]*(?:and|to|-|–)[ \\t]*(\\d+(?:\\.\\d+)?%?)",
                    Signs::between),
            new Rule("(?<![\\w./-])" + RANGE, (found, code) -> range(found)),
            new Rule(
                    "(?<![\\w,])(?<!\\d\\.)\\d{1,3}(?:,\\d{3}){1,4}(?![\\w,])",
                    (found, code) -> number(found, bare(found, ","))),
            new Rule(
                    "(?<![\\w.,])\\d{1,4},\\d{1,2}(?![\\w,.])",
                    (found, code) -> number(found, found.group().replace(',', '.'))),
            new Rule("(?<![\\w.)])\\.\\d+", (found, code) -> number(found, "0" + found.group())),
            new Rule("(?<![\\d.])\\d+(?:\\.\\d+)?[ \\t]+%", (found, code) -> percent(found)),
            new Rule("===?|=~", (found, code) -> sign(found, "=")),
            new Rule("=<|≤|≦|<[ \\t]+=", (found, code) -> sign(found, "<=")),
            new Rule("=>|≥|≧|>[ \\t]+=", (found, code) -> sign(found, ">=")),
            new Rule("<>|≠|=!|=/=|/=", (found, code) -> sign(found, "!=")),
            new Rule("[ \\t]{0,9}&&?[ \\t]{0,9}", (found, code) -> word(found, "and")),
            new Rule("(?<=" + SIDE + ")[ \\t]{0,9}\\|\\|?[ \\t]{0,9}(?=[\\w(!])", Signs::or),
            new Rule("!(?!=)[ \\t]*", (found, code) -> not(found)),
            new Rule("(?i)\\band[ \\t]*/[ \\t]*or\\b", (found, code) -> andOr(found)),
            new Rule("(?<![\\w\u0001])['‘’`]([^'‘’`\\n\u0001\"]*)['‘’`](?!\\w)", (found, code) -> quotes(found)),
            new Rule("(?<!\\w)[A-Za-z]\\w*(?:['’][A-Za-z]\\w*|[-‐‑–]\\w+){1,8}", (found, code) -> name(found)),
            new Rule("(?<![\\w.])\\d+(?:\\.\\d+)?[A-Za-z_]\\w*", Signs::glued),
            new Rule("(?<=\\d)[ \\t]*\\n\\s*(" + UNITS + ")(?=[ \\t]*(?:\\n|$))", (found, code) -> unit(found)),
            new Rule("(?m)^[ \\t]*([-*•+]|\\d{1,2}[.)])[ \\t]+(?=[A-Za-z])", (found, code) -> needless(found, 1)),
            new Rule(";(?=[^\\n(]{0,200}[|)])", (found, code) -> sign(found, ",")),
            new Rule("[ \\t]{0,9}([;:?])", (found, code) -> needless(found, 1)),
            new Rule("(?<=" + SIDE + "|\")(\\.)(?=\\s|$)", (found, code) -> needless(found, 1)));

    /** Where nothing is counted in percent, the word stands for the sign. */
    private static final Rule PERCENT =
            new Rule("(?<![\\d.])\\d+(?:\\.\\d+)?[ \\t]*(?:percent|pct)\\b", (found, code) -> percent(found));

    private static final Pattern NAME = Pattern.compile("[A-Za-z]\\w*(['’‐‑–-]\\w+){1,8}|\\d\\w*_\\w*");

    private static final Pattern IN_PERCENT = Pattern.compile("\\bin[ \\t]+(?:percent|pct)\\b");

    /** As many as anybody will read. */
    private static final int MOST = 10_000;

    private static final int LONGEST_LINE = 500;

    /** One form that the language does not have. */
    private record Rule(Pattern pattern, BiFunction<MatchResult, String, Optional<Slip>> slip) {
        Rule(String pattern, BiFunction<MatchResult, String, Optional<Slip>> slip) {
            this(Pattern.compile(pattern), slip);
        }
    }

    private Signs() {}

    /** The slips of a text; a name that is written wrong in several places is one of them. */
    static List<Slip> slips(String text) {
        String code = CodeText.of(text);
        List<Rule> rules = new ArrayList<>();
        if (!IN_PERCENT.matcher(code).find()) {
            rules.add(PERCENT);
        }
        rules.addAll(ALL);
        BitSet taken = new BitSet();
        SlipsOfNames slips = new SlipsOfNames();
        for (Rule rule : rules) {
            Matcher matcher = rule.pattern().matcher(code);
            while (slips.size() < MOST && matcher.find()) {
                int clash = taken.nextSetBit(matcher.start());
                if (clash >= 0 && clash < matcher.end()) {
                    continue;
                }
                Optional<Slip> slip = rule.slip().apply(matcher.toMatchResult(), code);
                if (slip.isPresent()) {
                    taken.set(matcher.start(), matcher.end());
                    boolean name = NAME.matcher(matcher.group()).matches();
                    slips.add(slip.get(), name ? Optional.of(matcher.group()) : Optional.empty());
                }
            }
        }
        return slips.all();
    }

    private static Optional<Slip> ruledRow(MatchResult found, String code) {
        int bar = found.start() + found.group().indexOf('|');
        int end = found.start() + found.group().stripTrailing().length();
        return Optional.of(new Slip(
                bar,
                end,
                List.of(new Change(found.start(), found.end(), "")),
                true,
                (at, fix) -> new SlipDiagnostic.RuledRow(at, fix)));
    }

    /** A row without its first bar, with another row below it. */
    private static Optional<Slip> openRow(MatchResult found) {
        String first = found.group(1);
        return Optional.of(new Slip(
                found.start(1),
                found.end(1),
                List.of(new Change(found.start(1), found.start(1), "| ")),
                true,
                (at, fix) -> new SlipDiagnostic.MissingWord(at, "|", "before `" + first + "`", fix)));
    }

    private static Optional<Slip> comment(MatchResult found, String sign) {
        int end = found.start() + sign.length();
        return Optional.of(
                Slip.at(found.start(), end, "//", true, (at, fix) -> new SlipDiagnostic.CommentForm(at, sign, fix)));
    }

    private static Optional<Slip> longComment(MatchResult found) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(found.start(), found.start() + 2, "//"));
        String text = found.group();
        for (int line = text.indexOf('\n'); line >= 0; line = text.indexOf('\n', line + 1)) {
            int next = found.start() + line + 1;
            changes.add(new Change(next, next, "// "));
        }
        changes.add(new Change(found.end() - 2, found.end(), ""));
        return Optional.of(new Slip(
                found.start(),
                found.start() + 2,
                changes,
                false,
                (at, fix) -> new SlipDiagnostic.CommentForm(at, "/*", fix)));
    }

    private static Optional<Slip> times(MatchResult found, String code) {
        String written = found.group();
        if (written.matches("\\d+(\\.\\.\\d+)?[ \\t]+per[ \\t]+(day|week|month|year)")) {
            return Optional.empty(); // as it should be
        }
        String count = found.group(1).toLowerCase(Locale.ROOT);
        String number = Vocabulary.number(count)
                .map(String::valueOf)
                .orElse(count.replaceAll("[ \\t]*(?:x|times)$", "")
                        .replaceAll("[ \\t]*(?:\\.\\.|-|–|to)[ \\t]*", ".."));
        String period = switch (found.group(2).toLowerCase(Locale.ROOT)) {
            case "dai" -> "day";
            case "wk" -> "week";
            case "yr" -> "year";
            default -> found.group(2).toLowerCase(Locale.ROOT);
        };
        return Optional.of(Slip.at(
                found.start(),
                found.end(),
                number + " per " + period,
                true,
                (at, fix) -> new SlipDiagnostic.FrequencyForm(at, written, fix)));
    }

    private static Optional<Slip> between(MatchResult found, String code) {
        String before =
                code.substring(Math.max(0, found.start() - 200), found.start()).stripTrailing();
        int start = before.length();
        while (start > 0 && (Character.isLetterOrDigit(before.charAt(start - 1)) || before.charAt(start - 1) == '_')) {
            start--;
        }
        String word = before.substring(start);
        boolean value = word.matches("[A-Za-z]\\w*") && !Vocabulary.has(word)
                || List.of("completed", "requested", "authorized", "per_week", "weeks")
                        .contains(word);
        return range(found, (value ? "in " : "") + found.group(1) + ".." + found.group(2), true);
    }

    private static Optional<Slip> range(MatchResult found) {
        return range(found, found.group(1) + ".." + found.group(2), true);
    }

    private static Optional<Slip> range(MatchResult found, String text, boolean certain) {
        return Optional.of(Slip.at(
                found.start(),
                found.end(),
                text,
                certain,
                (at, fix) -> new SlipDiagnostic.RangeSign(at, found.group(), fix)));
    }

    private static String bare(MatchResult found, String sign) {
        return found.group().replace(sign, "");
    }

    private static Optional<Slip> number(MatchResult found, String text) {
        return Optional.of(Slip.at(
                found.start(),
                found.end(),
                text,
                true,
                (at, fix) -> new SlipDiagnostic.NumberForm(at, found.group(), fix)));
    }

    private static Optional<Slip> percent(MatchResult found) {
        return number(found, found.group().replaceAll("[ \\t]*(?:%|percent|pct)$", "%"));
    }

    private static Optional<Slip> sign(MatchResult found, String sign) {
        return Optional.of(Slip.at(
                found.start(),
                found.end(),
                sign,
                true,
                (at, fix) -> new SlipDiagnostic.OtherSign(at, found.group(), fix)));
    }

    private static Optional<Slip> word(MatchResult found, String word) {
        int start = found.start()
                + found.group().length()
                - found.group().stripLeading().length();
        int end = start + found.group().strip().length();
        return Optional.of(new Slip(
                start,
                end,
                List.of(new Change(
                        start, end, (start == found.start() ? " " : "") + word + (end == found.end() ? " " : ""))),
                true,
                (at, fix) -> new SlipDiagnostic.OtherSign(at, found.group().strip(), fix)));
    }

    /** A bar between words; at the beginning of its line it begins a row, and in a row it divides cells. */
    private static Optional<Slip> or(MatchResult found, String code) {
        int from = Math.max(0, found.start() - LONGEST_LINE);
        int to = Math.min(code.length(), found.end() + LONGEST_LINE);
        String before = code.substring(from, found.start());
        String after = code.substring(found.start(), to);
        String text = before.substring(before.lastIndexOf('\n') + 1) + after.split("\n", 2)[0];
        long bars =
                text.replace("||", "|").chars().filter(letter -> letter == '|').count();
        boolean row = text.stripLeading().startsWith("|") || bars > 1;
        return row ? Optional.empty() : word(found, "or");
    }

    private static Optional<Slip> not(MatchResult found) {
        return Optional.of(new Slip(
                found.start(),
                found.start() + 1,
                List.of(new Change(found.start(), found.end(), "not ")),
                true,
                (at, fix) -> new SlipDiagnostic.OtherSign(at, "!", fix)));
    }

    private static Optional<Slip> andOr(MatchResult found) {
        return Optional.of(Slip.at(
                found.start(),
                found.end(),
                "or",
                false,
                (at, fix) -> new TextDiagnostic.AndSlashOr(at, found.group())));
    }

    private static Optional<Slip> quotes(MatchResult found) {
        return Optional.of(new Slip(
                found.start(),
                found.end(),
                List.of(
                        new Change(found.start(), found.start() + 1, "\""),
                        new Change(found.end() - 1, found.end(), "\"")),
                true,
                (at, fix) -> new SlipDiagnostic.QuoteForm(at, "single ones", fix)));
    }

    private static Optional<Slip> name(MatchResult found) {
        String name = found.group();
        if (name.matches("(?i)doesn['’]t|isn['’]t")) {
            return Optional.of(Slip.at(
                    found.start(),
                    found.end(),
                    name.substring(0, name.length() - 3) + " not",
                    true,
                    (at, fix) -> new SlipDiagnostic.OtherWord(at, name, fix)));
        }
        return Optional.of(Slip.at(
                found.start(),
                found.end(),
                name.replaceAll("['’]", "").replaceAll("[-‐‑–]", "_"),
                true,
                (at, fix) -> new SlipDiagnostic.NameInParts(at, name, fix)));
    }

    private static Optional<Slip> glued(MatchResult found, String code) {
        String text = found.group();
        int digits = 0;
        while (Character.isDigit(text.charAt(digits)) || text.charAt(digits) == '.') {
            digits++;
        }
        boolean name = text.indexOf('_') >= 0
                || code.substring(Math.max(0, found.start() - 20), found.start())
                        .matches("(?s).*\\b(treatment|fact|define|source|guideline|authority|table)[ \\t]+");
        if (name) {
            return Optional.of(Slip.at(
                    found.start(),
                    found.end(),
                    "n" + text.replace('.', '_'),
                    false,
                    (at, fix) -> new TextDiagnostic.NumberTouchesWord(at, text, Optional.empty())));
        }
        int word = found.start() + digits;
        // 1O is rather a 10 than a 1
        boolean certain = text.length() - digits > 1;
        return Optional.of(new Slip(
                found.start(),
                found.end(),
                List.of(new Change(word, word, " ")),
                certain,
                (at, fix) -> new TextDiagnostic.NumberTouchesWord(at, text, Optional.of(fix))));
    }

    /** A unit alone on a line under its number, where it would begin a recommendation. */
    private static Optional<Slip> unit(MatchResult found) {
        return Optional.of(new Slip(
                found.start(1),
                found.end(1),
                List.of(new Change(found.start(), found.start(1), " ")),
                true,
                (at, fix) -> new SlipDiagnostic.UnitOnNextLine(at, found.group(1), fix)));
    }

    /** Whether a word is one of those that most often are units. */
    static boolean isUnit(String word) {
        return word.matches(UNITS);
    }

    private static Optional<Slip> needless(MatchResult found, int sign) {
        int start = found.start(sign);
        return Optional.of(new Slip(
                start,
                found.end(sign),
                List.of(new Change(start, leavesBlank(found, sign), "")),
                true,
                (at, fix) -> new SlipDiagnostic.NeedlessSign(at, found.group(sign), fix)));
    }

    /** A sign that begins its line goes with the blanks behind it. */
    private static int leavesBlank(MatchResult found, int group) {
        return found.group().endsWith(found.group(group)) ? found.end(group) : found.end();
    }
}
