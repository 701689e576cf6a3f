package org.imrlang.compiler.property;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text with one thing changed: a number, a date, a word, a sign, a name, or a line left out. */
record TextChange(String what, String text) {

    private static final Pattern WORD = Pattern.compile("//[^\n]*|(?<text>\"(?:\\\\.|[^\"\\\\\n])*\")"
            + "|(?<date>\\d{4}-\\d\\d-\\d\\d)|(?<number>\\d+(?:\\.\\d+)?)|(?<name>[A-Za-z]\\w*)"
            + "|(?<sign><=|>=|!=|[<>=])|(?<percent>%)|(?<range>\\.\\.\\d+)");

    private static final Map<String, List<String>> COUNTERPARTS = Map.ofEntries(
            Map.entry("and", List.of("or")),
            Map.entry("or", List.of("and")),
            Map.entry("all", List.of("any", "none")),
            Map.entry("any", List.of("all", "none")),
            Map.entry("none", List.of("all", "any")),
            Map.entry("least", List.of("most")),
            Map.entry("most", List.of("least")),
            Map.entry("exactly", List.of("at least", "at most")),
            Map.entry("more", List.of("less", "")),
            Map.entry("less", List.of("more")),
            Map.entry("not", List.of("")),
            Map.entry("is", List.of("is not")),
            Map.entry("before", List.of("after")),
            Map.entry("after", List.of("before")),
            Map.entry("within", List.of("at least", "at most", "less than", "more than")),
            Map.entry("raised", List.of("lowered")),
            Map.entry("lowered", List.of("raised")),
            Map.entry("day", List.of("week", "month", "year")),
            Map.entry("days", List.of("weeks", "months", "years")),
            Map.entry("week", List.of("day", "month", "year")),
            Map.entry("weeks", List.of("days", "months", "years")),
            Map.entry("month", List.of("day", "week", "year", "request", "injury", "calendar year")),
            Map.entry("months", List.of("days", "weeks", "years")),
            Map.entry("year", List.of("day", "week", "month", "request", "injury", "calendar year")),
            Map.entry("years", List.of("days", "weeks", "months")),
            Map.entry("calendar", List.of("")),
            Map.entry("request", List.of("service", "injury")),
            Map.entry("service", List.of("request", "injury")),
            Map.entry("injury", List.of("request", "service", "year")),
            Map.entry("requires", List.of("contraindicated if")),
            Map.entry("contraindicated", List.of("requires")),
            Map.entry("unless", List.of("if")),
            Map.entry("initial", List.of("up to")),
            Map.entry("together", List.of("")),
            Map.entry("fading", List.of("")),
            Map.entry("otherwise", List.of("")),
            Map.entry("from", List.of("until")),
            Map.entry("until", List.of("from")),
            Map.entry("strong", List.of("moderate")),
            Map.entry("moderate", List.of("limited")),
            Map.entry("percent", List.of("number")),
            Map.entry("number", List.of("percent")),
            Map.entry("documented", List.of("")),
            Map.entry("completed", List.of("authorized", "requested")),
            Map.entry("authorized", List.of("completed", "requested")),
            Map.entry("requested", List.of("completed", "authorized")),
            Map.entry("request_date", List.of("service_date", "injury_date", "started", "last_delivered")),
            Map.entry("service_date", List.of("request_date")),
            Map.entry("injury_date", List.of("service_date")),
            Map.entry("started", List.of("last_delivered", "request_date")),
            Map.entry("last_delivered", List.of("started")),
            Map.entry("per_week", List.of("weeks")));

    /** Every change of one thing; of names, one other that the text has, as it is drawn. */
    static List<TextChange> of(String text, Draw draw) {
        List<String> names = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (word.group("name") != null && !names.contains(word.group())) {
                names.add(word.group());
            }
        }
        List<TextChange> changes = new ArrayList<>();
        word.reset();
        while (word.find()) {
            for (String other : others(word, names, draw)) {
                changes.add(new TextChange(
                        "line " + text.substring(0, word.start()).lines().count() + ": `" + word.group() + "` became `"
                                + other + "`",
                        text.substring(0, word.start()) + other + text.substring(word.end())));
            }
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            List<String> without = new ArrayList<>(lines);
            String left = without.remove(i);
            changes.add(new TextChange("`" + left + "` was left out", String.join("\n", without) + "\n"));
        }
        return changes;
    }

    private static List<String> others(Matcher word, List<String> names, Draw draw) {
        if (word.group("text") != null) {
            String inside = word.group().substring(1, word.group().length() - 1);
            return List.of("", "\"" + inside + " x\"");
        }
        if (word.group("date") != null) {
            return List.of(LocalDate.parse(word.group()).plusDays(1).toString());
        }
        if (word.group("number") != null) {
            return number(word.group());
        }
        if (word.group("range") != null) {
            return List.of("");
        }
        if (word.group("percent") != null) {
            return List.of("");
        }
        if (word.group("sign") != null) {
            return List.of("<", "<=", ">", ">=", "=", "!=").stream()
                    .filter(sign -> !sign.equals(word.group()))
                    .toList();
        }
        return Optional.ofNullable(word.group("name"))
                .map(name -> COUNTERPARTS.getOrDefault(name, List.of(draw.of(names), "not " + name)))
                .orElse(List.of());
    }

    private static List<String> number(String number) {
        if (number.contains(".")) {
            return List.of(number + "1");
        }
        long value = Long.parseLong(number);
        return value == 0 ? List.of("1") : List.of(String.valueOf(value + 1), String.valueOf(value - 1));
    }
}
