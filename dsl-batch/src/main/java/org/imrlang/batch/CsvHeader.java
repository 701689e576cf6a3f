package org.imrlang.batch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.imrlang.json.RequestLimits;
import org.imrlang.json.StatedRequest;
import org.imrlang.runtime.FactInfo;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.NearNames;
import org.imrlang.runtime.Vocabulary;

/** What the columns of a file state, by the names in its first row. Thread-safe. */
final class CsvHeader {

    private static final List<String> TEXTS =
            List.of("id", "treatment", "unit", "request_date", "service_date", "injury_date");
    private static final List<String> COUNTS = List.of("quantity", "completed", "authorized");
    private static final String FREQUENCY = "frequency";
    private static final String DURATION = "duration";
    private static final String HISTORY = "history";
    private static final String UNKNOWN = "unknown";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,50}(\\.[0-9]{1,50})?");
    private static final Pattern PER = Pattern.compile("(" + NUMBER + ")\\s+per\\s+(\\S+)");
    private static final Pattern COUNTED = Pattern.compile("(" + NUMBER + ")\\s+(\\S+)");
    private static final Pattern BETWEEN_CODES = Pattern.compile("[\\s;]+");
    private static final int MOST_SHOWN = 40;

    /** States what a cell says; a mistake is added to the problems. */
    @FunctionalInterface
    private interface Column {
        void state(String cell, StatedRequest request, List<String> problems);
    }

    private final List<String> names;
    private final Map<Vocabulary, List<Column>> columns = new ConcurrentHashMap<>();

    CsvHeader(List<String> cells) {
        names = cells.stream().map(String::strip).toList();
    }

    int size() {
        return names.size();
    }

    /** What a column is called, counted from 0. */
    String name(int column) {
        return names.get(column);
    }

    /**
     * Each name is known and stands once.
     *
     * @throws UnreadableRequestsException which tells every mistake
     */
    void check(Vocabulary vocabulary) throws UnreadableRequestsException {
        if (names.size() > RequestLimits.ENTRIES) {
            throw new UnreadableRequestsException("the header has more than " + RequestLimits.ENTRIES + " columns");
        }
        Set<String> problems = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) {
                problems.add("column " + (i + 1) + " has no name");
            } else if (!seen.add(name)) {
                problems.add("the column `" + shown(name) + "` stands here twice");
            } else if (!isKey(name) && !vocabulary.facts().containsKey(name)) {
                problems.add(unknown(name, vocabulary));
            }
        }
        if (problems.isEmpty()) {
            Set<String> missing = new LinkedHashSet<>(List.of("treatment", "quantity"));
            missing.removeAll(names);
            missing.forEach(name -> problems.add("the column `" + name + "` is missing"));
        }
        if (!problems.isEmpty()) {
            throw new UnreadableRequestsException("in the header, " + String.join("; ", problems));
        }
    }

    private static String unknown(String name, Vocabulary vocabulary) {
        if (name.equals(HISTORY)) {
            return "`history` cannot be stated in a cell; write the requests as JSON";
        }
        if (name.contains("\t")) {
            return "tabs separate the columns; separate them by commas";
        }
        List<String> known = new ArrayList<>(keys());
        known.addAll(vocabulary.facts().keySet());
        return "no column `" + shown(name) + "` is known"
                + NearNames.nearest(name, known)
                        .map(near -> "; did you mean `" + near + "`?")
                        .orElse("");
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(TEXTS);
        keys.addAll(COUNTS);
        keys.add(FREQUENCY);
        keys.add(DURATION);
        return keys;
    }

    private static boolean isKey(String name) {
        return keys().contains(name);
    }

    /** States what the cells say, as many as there are columns. */
    void state(List<String> cells, Vocabulary vocabulary, StatedRequest request, List<String> problems) {
        List<Column> all = columns.computeIfAbsent(
                vocabulary,
                unused -> names.stream().map(name -> column(name, vocabulary)).toList());
        for (int i = 0; i < all.size(); i++) {
            String cell = cells.get(i).strip();
            if (!cell.isEmpty()) {
                all.get(i).state(cell, request, problems);
            }
        }
    }

    private static Column column(String name, Vocabulary vocabulary) {
        if (TEXTS.contains(name)) {
            return (cell, request, problems) -> request.text(name, cell);
        }
        if (COUNTS.contains(name)) {
            return (cell, request, problems) -> number(cell)
                    .ifPresentOrElse(
                            number -> request.number(name, number),
                            () -> wrong(name, "must be a whole number", cell, problems));
        }
        if (name.equals(FREQUENCY)) {
            return counted(name, PER, "per", "must be written such as 2 per week");
        }
        if (name.equals(DURATION)) {
            return counted(name, COUNTED, "unit", "must be written such as 6 weeks");
        }
        FactInfo fact = vocabulary.facts().get(name);
        return fact == null
                ? (cell, request, problems) -> problems.add(unknown(name, vocabulary))
                : fact(name, fact.type());
    }

    private static Column counted(String name, Pattern form, String unitKey, String right) {
        return (cell, request, problems) -> {
            Matcher parts = form.matcher(cell);
            if (parts.matches()) {
                request.counted(name, new BigDecimal(parts.group(1)), unitKey, parts.group(parts.groupCount()));
            } else {
                wrong(name, right, cell, problems);
            }
        };
    }

    private static Column fact(String name, FactType type) {
        if (type instanceof FactType.Choice choice && choice.values().contains(UNKNOWN)) {
            return (cell, request, problems) -> request.fact(name, cell);
        }
        Column known = knownFact(name, type);
        return (cell, request, problems) -> {
            if (!cell.equalsIgnoreCase(UNKNOWN)) {
                known.state(cell, request, problems);
            }
        };
    }

    private static Column knownFact(String name, FactType type) {
        if (type instanceof FactType.YesNo) {
            return (cell, request, problems) -> yesNo(name, cell, request, problems);
        }
        if (type instanceof FactType.Number || type instanceof FactType.Percent) {
            return (cell, request, problems) -> {
                Optional<BigDecimal> number = number(cell);
                if (number.isPresent()) {
                    request.fact(name, number.get());
                } else if (type instanceof FactType.Percent) {
                    request.fact(name, cell);
                } else {
                    wrong(name, "must be a number such as 12.5", cell, problems);
                }
            };
        }
        if (type instanceof FactType.Codes) {
            return (cell, request, problems) -> request.fact(
                    name,
                    Arrays.stream(BETWEEN_CODES.split(cell))
                            .filter(code -> !code.isEmpty())
                            .collect(Collectors.toList()));
        }
        return (cell, request, problems) -> request.fact(name, cell);
    }

    private static void yesNo(String name, String cell, StatedRequest request, List<String> problems) {
        switch (cell.toLowerCase(Locale.ROOT)) {
            case "yes", "true" -> request.fact(name, "yes");
            case "no", "false" -> request.fact(name, "no");
            default -> wrong(name, "must be yes, no or unknown", cell, problems);
        }
    }

    private static Optional<BigDecimal> number(String cell) {
        return NUMBER.matcher(cell).matches() ? Optional.of(new BigDecimal(cell)) : Optional.empty();
    }

    private static void wrong(String name, String right, String cell, List<String> problems) {
        problems.add(name + ": " + right + ", not \"" + shown(cell) + "\"");
    }

    private static String shown(String text) {
        String start = text.codePointCount(0, text.length()) <= MOST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_SHOWN)) + "…";
        return start.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ");
    }
}
