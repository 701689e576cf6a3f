package org.imrlang.compiler.large;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.imrlang.compiler.InputFile;

/** Rulesets that are large in one way each. Their treatments are invented and their numbers are nobody's. */
public final class LargeRulesets {

    private static final String COMMON = """
            guideline common "What all of them share"
              authority MTUS

            source book "A book" section "A section" pages 23..24
            fact adl_improved       "activities of daily living have improved"
            fact dependency_reduced "dependency on continued treatment has been reduced"
            define improved "objective improvement" as adl_improved and dependency_reduced
            """;

    private LargeRulesets() {}

    /** Each way to be large, with the files of a ruleset that is so many times large in it. */
    public static Map<String, IntFunction<List<InputFile>>> all() {
        Map<String, IntFunction<List<InputFile>>> all = new LinkedHashMap<>();
        all.put("recommendations of one treatment", LargeRulesets::recommendations);
        all.put("recommendations of one in 100 guidelines", LargeRulesets::guidelines);
        all.put("treatments", LargeRulesets::treatments);
        all.put("rows of a table", LargeRulesets::rows);
        all.put("editions", LargeRulesets::editions);
        all.put("values of a choice", LargeRulesets::values);
        all.put("facts of one treatment", LargeRulesets::facts);
        all.put("parts of a condition", LargeRulesets::parts);
        all.put("phases", LargeRulesets::phases);
        all.put("limits over all guidelines", LargeRulesets::limits);
        all.put("clauses of one recommendation", LargeRulesets::clauses);
        all.put("letters of each text", LargeRulesets::texts);
        return all;
    }

    /** Of one treatment in one guideline: each applies to a region, a condition and a severity of its own. */
    static List<InputFile> recommendations(int count) {
        return List.of(file("large", kinds(count) + "\ntreatment physio in visits\n" + physio(0, count)));
    }

    /** Of one treatment, in 100 guidelines. */
    static List<InputFile> guidelines(int count) {
        List<InputFile> files = new ArrayList<>();
        files.add(file("common", COMMON + kinds(count) + "\ntreatment physio in visits\n"));
        int each = Math.max(1, count / 100);
        for (int number = 0; number * each < count; number++) {
            files.add(file(
                    "guide_" + number,
                    "guideline guide_" + number + " \"Guideline " + number + "\"\n  use common\n"
                            + physio(number * each, Math.min(count, (number + 1) * each))));
        }
        return files;
    }

    private static String kinds(int count) {
        return "fact region one of (" + words("region_", 20) + ")\n"
                + "fact disorder one of (" + words("disorder_", (count + 99) / 100) + ")\n"
                + "fact severity one of (" + words("severity_", 5) + ")\n"
                + "fact surgery date\n";
    }

    private static String physio(int from, int to) {
        return lines(
                from,
                to,
                number -> "physio for region is region_" + number % 20 + " and severity is severity_" + number / 20 % 5
                        + " and disorder is disorder_" + number / 100
                        + "\n  requires not severe_pain \"an indication\"\n"
                        + "  initial 3..6 at 2..3 per week\n  then max 10.." + (12 + number % 7)
                        + " if returned_to_work\n  until 6 months after surgery\n");
    }

    /** Of one recommendation each, in files of 100. */
    static List<InputFile> treatments(int count) {
        List<InputFile> files = new ArrayList<>();
        for (int from = 0; from < count; from += 100) {
            files.add(file(
                    "guide_" + from / 100,
                    "guideline guide_" + from / 100 + "\nsource book \"A book\" pages 23..24\n"
                            + "fact adl_improved \"activities of daily living have improved\"\n"
                            + lines(
                                    from,
                                    Math.min(count, from + 100),
                                    number -> "treatment therapy_" + number + "_ in visits\n")
                            + lines(
                                    from,
                                    Math.min(count, from + 100),
                                    number -> "therapy_" + number + "_\n  initial 3..6\n  then max 10.."
                                            + (12 + number % 7)
                                            + " if adl_improved\n  max 24 per calendar year\n  cite book\n")));
        }
        return files;
    }

    /** Of a table by one choice. */
    static List<InputFile> rows(int count) {
        return List.of(file(
                "large",
                "treatment physio in visits\nfact procedure one of (" + words("procedure_", count)
                        + ")\nfact surgery date\ntable physio\n  note \"for all\"\n"
                        + "  | procedure | until _ after surgery | initial _ | then max _ if improved |\n"
                        + lines(
                                0,
                                count,
                                number -> "  | procedure_" + number + " | 6 months | 3..6 | " + (12 + number % 7)
                                        + " |\n")));
    }

    /** Of ten editions a guideline, each of another day. */
    static List<InputFile> editions(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> file(
                        "guide_" + number,
                        "guideline guide_" + number / 10 + " \"Guideline\"\n  edition \"" + (2000 + number % 10)
                                + "\"\n  effective from " + (2000 + number % 10) + "-01-01 until "
                                + (2001 + number % 10) + "-01-01\n"
                                + "treatment physio in visits\nfact acute\n"
                                + "physio for acute\n  up to " + (1 + number % 7) + "\n"))
                .toList();
    }

    /** A choice, each value of which something turns on, and which is stated in one class. */
    static List<InputFile> values(int count) {
        return List.of(file(
                "large",
                "treatment physio in visits\nfact disorder one of ("
                        + words("disorder_", count) + ") \"the kind of disorder\"\n"
                        + "physio for disorder in (" + words("disorder_", count, number -> 2 * number)
                        + ")\n  up to 3\nphysio otherwise\n  up to 6\n"));
    }

    /** Yes/no facts, a number and a date for each hundred of them, all in one treatment's text. */
    static List<InputFile> facts(int count) {
        return List.of(file(
                "large",
                "treatment physio in visits\n"
                        + lines(
                                0,
                                count,
                                number -> "fact finding_" + number + "_"
                                        + (number % 100 == 98 ? " number" : number % 100 == 99 ? " date" : "") + "\n")
                        + "physio\n"
                        + lines(
                                0,
                                count,
                                number -> number % 100 == 98
                                        ? "  requires finding_" + number + "_ at least " + number + "\n"
                                        : number % 100 == 99
                                                ? "  requires finding_" + number + "_ before request_date\n"
                                                : "  requires finding_" + number + "_\n")
                        + "  up to 6\n"));
    }

    /** Joined by and, by or, and counted, in one clause each. */
    static List<InputFile> parts(int count) {
        String names = words("finding_", 50);
        String[] each = names.split(", ");
        IntFunction<String> part = number -> each[number % 50] + (number % 3 == 0 ? " is documented" : "");
        String or = IntStream.range(0, count).mapToObj(part).collect(Collectors.joining("\n or "));
        String and = IntStream.range(0, count).mapToObj(part).collect(Collectors.joining("\n and "));
        String listed = IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(",\n "));
        return List.of(file(
                "large",
                "treatment physio in visits\n"
                        + lines(0, 50, number -> "fact finding_" + number + "\n")
                        + "physio\n  requires " + or + "\n  contraindicated if " + and
                        + "\n  requires at least 2 of (" + listed + ")\n  up to 6\n"));
    }

    /** Of one recommendation, some with a frequency, a condition, or an adjustment. */
    static List<InputFile> phases(int count) {
        return List.of(file(
                "large",
                "treatment physio in visits\nfact acute\nfact frail\nphysio\n  initial 1..3\n"
                        + lines(
                                1,
                                count,
                                number -> "  then max " + 3 * number + ".." + (3 * number + 2) + " at "
                                        + (number % 5 + 1) + " per week"
                                        + (number % 2 == 0 ? " if acute" : "")
                                        + (number % 100 == 50
                                                ? (number % 2 == 0 ? "" : " if frail") + ", raised to "
                                                        + (3 * number + 3) + " if frail"
                                                : "")
                                        + "\n")));
    }

    /** Of two treatments, some for both together. */
    static List<InputFile> limits(int count) {
        return List.of(file(
                "large",
                "treatment physio in visits\ntreatment massage in visits\nfact acute\nphysio\n  up to 6\n"
                        + lines(
                                0,
                                count,
                                number -> "limit physio, massage " + (number % 2 == 0 ? "together " : "") + "max "
                                        + (10 + number) + " per "
                                        + List.of("injury", "year", "calendar year", "request")
                                                .get(number % 4)
                                        + (number % 3 == 0 ? " unless acute" : "") + "\n")));
    }

    /** Of one recommendation, of many kinds. */
    static List<InputFile> clauses(int count) {
        return List.of(file(
                "large",
                "treatment physio in visits\nfact acute\nfact surgery date\nfact disorder codes icd\n"
                        + "source book \"A book\"\nphysio\n  up to 6\n"
                        + lines(
                                0,
                                count,
                                number -> List.of(
                                                "  requires acute \"because of " + number + "\"\n",
                                                "  note \"remember " + number + "\"\n",
                                                "  cite book pages " + (number + 1) + "\n",
                                                "  max " + (10 + number) + " per year unless acute\n",
                                                "  stop after " + (10 + number) + " visits unless acute\n",
                                                "  contraindicated if disorder includes (\"F" + number + ".*\")\n",
                                                "  max " + (10 + number) + " within " + (number + 1)
                                                        + " days after surgery\n")
                                        .get(number % 7))));
    }

    /** So many letters, some of them of three bytes, wherever an author may write a text. */
    static List<InputFile> texts(int count) {
        IntUnaryOperator letter = number -> number % 97 == 0 ? ' ' : number % 3 == 0 ? '\u65e5' : 'a' + number % 26;
        String text = IntStream.range(0, count)
                .map(letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return List.of(file(
                "large",
                "guideline large \"T%1$s\"\n  edition \"E%1$s\"\n  authority MTUS\n".formatted(text)
                        + "source book \"B%1$s\"\n section \"S%1$s\"\n topic \"P%1$s\"\n edition \"D%1$s\"\n"
                                .formatted(text)
                        + "treatment physio \"L%1$s\" in visits\nfact acute \"F%1$s\"\n".formatted(text)
                        + "fact region one of (neck, back) \"R%1$s\"\n".formatted(text)
                        + "define goal \"G%1$s\" as acute cite book\n".formatted(text)
                        + "physio for region is neck and goal\n  requires acute \"Y%1$s\"\n".formatted(text)
                        + "  up to 6\n  note \"N%1$s\"\n  cite book\n".formatted(text)));
    }

    private static String lines(int from, int to, IntFunction<String> line) {
        return IntStream.range(from, to).mapToObj(line).collect(Collectors.joining());
    }

    private static String words(String prefix, int count) {
        return words(prefix, count, IntUnaryOperator.identity());
    }

    /** The words of those numbers that are below the count, a hundred a line, since lines have an end. */
    private static String words(String prefix, int count, IntUnaryOperator number) {
        return IntStream.range(0, count)
                .filter(index -> number.applyAsInt(index) < count)
                .mapToObj(index ->
                        (index == 0 ? "" : index % 100 == 0 ? ",\n  " : ", ") + prefix + number.applyAsInt(index))
                .collect(Collectors.joining());
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name + ".imr", text.getBytes(StandardCharsets.UTF_8));
    }
}
