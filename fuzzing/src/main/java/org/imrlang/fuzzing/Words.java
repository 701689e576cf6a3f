package org.imrlang.fuzzing;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Vocabulary;
import org.imrlang.grammar.ImrLexer;

/** Words that a fuzzer would take long to find letter by letter. */
final class Words {

    private static final List<String> PIECES_OF_GUIDELINES = List.of(
            "\n",
            "\n  ",
            "// ",
            "\"a\"",
            "4..6",
            "50%",
            "0.5",
            "2014-02-28",
            "2 weeks",
            "1 month",
            "at least 2 of (",
            "then max ",
            "up to ",
            "| - |",
            "\n| a | initial _ |\n| b | 4 |\n",
            "_",
            "\n// file b.imr\n",
            "guideline b\n",
            "\uFEFF",
            "\u202E",
            "\u00A0",
            "\u2013",
            "\\\"",
            "\\u002a/",
            "*/",
            "<b>",
            "999999999999",
            "Object",
            "class",
            "hashCode",
            "Ruleset",
            "con.imr");

    private static final List<String> KEYS = List.of(
            "case",
            "requests",
            "facts",
            "id",
            "treatment",
            "quantity",
            "unit",
            "frequency",
            "count",
            "per",
            "duration",
            "completed",
            "authorized",
            "request_date",
            "service_date",
            "injury_date",
            "history",
            "date");

    private static final List<String> VALUES = List.of(
            "2014-02-28",
            "0000-01-01",
            "yes",
            "no",
            "unknown",
            "week",
            "weeks",
            "months",
            "year",
            "40%",
            "F32.1",
            "left");

    private static final List<String> PIECES_OF_JSON = List.of(
            "null",
            "true",
            "false",
            "{}",
            "[]",
            "1e2",
            "1E-400",
            "-0",
            "2.0",
            "1000001",
            "99999999999999999999",
            "\\u0041",
            "\\ud800",
            "\uFEFF",
            "\r\n",
            "{\"treatment\": \"humming\", \"quantity\": 2}");

    private static final List<String> PIECES_OF_CSV =
            List.of(",", ";", "\"", "\"\"", "\r\n", "\r", "\uFEFF", "2 per week", "6 weeks", "F32.1; F33", "=1+1");

    private Words() {}

    /** The words of the grammar, and what stands between them. */
    static Collection<String> ofGuidelines() {
        Set<String> words = new LinkedHashSet<>();
        Vocabulary grammar = ImrLexer.VOCABULARY;
        for (int type = 0; type <= grammar.getMaxTokenType(); type++) {
            String literal = grammar.getLiteralName(type);
            if (literal != null) {
                words.add(literal.substring(1, literal.length() - 1));
            }
        }
        words.addAll(PIECES_OF_GUIDELINES);
        return words;
    }

    /** The keys of a request, quoted, and values of all kinds. */
    static Collection<String> ofRequests() {
        Set<String> words = new LinkedHashSet<>();
        KEYS.forEach(key -> words.add('"' + key + "\": "));
        names().forEach(name -> words.add('"' + name + '"'));
        VALUES.forEach(value -> words.add('"' + value + '"'));
        words.addAll(PIECES_OF_JSON);
        return words;
    }

    /** The names of columns, and cells of all kinds. */
    static Collection<String> ofRows() {
        Set<String> words = new LinkedHashSet<>(KEYS);
        words.addAll(names());
        words.addAll(VALUES);
        words.addAll(PIECES_OF_CSV);
        return words;
    }

    /** For inputs that are no text. */
    static Collection<String> none() {
        return List.of();
    }

    private static Collection<String> names() {
        Set<String> names =
                new LinkedHashSet<>(Invented.RULES.vocabulary().treatments().keySet());
        names.addAll(Invented.RULES.vocabulary().facts().keySet());
        return names;
    }
}
