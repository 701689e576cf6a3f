package org.imrlang.compiler.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.imrlang.compiler.model.Condition;
import org.imrlang.compiler.model.Reading;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Codes and days that may make opaque conditions what a search chose for them. A few are tried, not all. */
final class Trial {

    private static final LocalDate ANY_DAY = LocalDate.of(2024, 1, 1);
    private static final int MOST_TRIED = 2_000;
    private static final int YES = 1;

    /** Patterns of which the fact's codes must, or must not, hold one. */
    private final Map<Reading, List<List<String>>> included = new LinkedHashMap<>();

    private final Map<Reading, List<String>> excluded = new LinkedHashMap<>();
    private final Set<Reading> documented = new LinkedHashSet<>();
    private final Set<Reading> undocumented = new HashSet<>();

    /** Dates that are compared with each other; those counted from come first. */
    private final Set<Reading> dates = new LinkedHashSet<>();

    private final Set<TimeSpan> spans = new LinkedHashSet<>();

    /** Notes an opaque condition with what was chosen for it; nothing where it does not matter. */
    void add(Condition condition, @Nullable BitSet chosen) {
        boolean open = chosen == null || chosen.cardinality() > 1;
        boolean yes = !open && chosen != null && chosen.get(YES);
        if (condition instanceof Condition.DatesRelated related) {
            dates.add(related.other());
            dates.add(related.what());
            related.span().ifPresent(spans::add);
        } else if (open) {
            return;
        } else if (condition instanceof Condition.Includes includes) {
            Reading fact = new Reading.OfFact(includes.fact());
            if (yes) {
                included.computeIfAbsent(fact, unknown -> new ArrayList<>()).add(includes.patterns());
            } else {
                excluded.computeIfAbsent(fact, unknown -> new ArrayList<>()).addAll(includes.patterns());
            }
        } else if (condition instanceof Condition.Stated stated) {
            (yes ? documented : undocumented).add(stated.what());
        } else if (condition instanceof Condition.Documented fact && fact.part() instanceof Condition.Holds holds) {
            (yes ? documented : undocumented).add(new Reading.OfFact(holds.fact()));
        }
    }

    /** What to state, one after the other; nothing where no codes do. */
    List<Map<Reading, FactValue>> statements(Map<Reading, FactValue> exact) {
        Map<Reading, FactValue> stated = new LinkedHashMap<>(exact);
        for (Reading fact : included.keySet()) {
            Optional<FactValue> codes = codes(included.get(fact), excluded.getOrDefault(fact, List.of()));
            if (codes.isEmpty()) {
                return List.of();
            }
            stated.put(fact, codes.get());
        }
        excluded.forEach((fact, patterns) -> {
            if (!stated.containsKey(fact)) {
                other(patterns).ifPresent(code -> stated.put(fact, new FactValue.Codes(List.of(code))));
            }
        });
        documented.forEach(what -> stated.putIfAbsent(what, Examples.any(what)));
        undocumented.forEach(stated::remove);
        return withDates(stated);
    }

    private static Optional<FactValue> codes(List<List<String>> wanted, List<String> unwanted) {
        Set<String> codes = new LinkedHashSet<>();
        for (List<String> patterns : wanted) {
            Optional<String> code = patterns.stream()
                    .map(Trial::code)
                    .filter(one -> unwanted.stream().noneMatch(pattern -> matches(one, pattern)))
                    .findFirst();
            if (code.isEmpty()) {
                return Optional.empty();
            }
            codes.add(code.get());
        }
        return Optional.of(new FactValue.Codes(List.copyOf(codes)));
    }

    private static Optional<String> other(List<String> unwanted) {
        return List.of("A00", "Z99", "0", "X").stream()
                .filter(code -> unwanted.stream().noneMatch(pattern -> matches(code, pattern)))
                .findFirst();
    }

    private static String code(String pattern) {
        return pattern.endsWith("*") ? pattern.substring(0, pattern.length() - 1) + "0" : pattern;
    }

    private static boolean matches(String code, String pattern) {
        return pattern.endsWith("*")
                ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                : code.equals(pattern);
    }

    /** Each date on each of some days around a known one, every combination, as many as are tried. */
    private List<Map<Reading, FactValue>> withDates(Map<Reading, FactValue> stated) {
        List<Map<Reading, FactValue>> all = List.of(stated);
        boolean first = true;
        List<LocalDate> anchors = anchors(stated);
        for (Reading date : dates) {
            if (undocumented.contains(date)) {
                continue;
            }
            List<LocalDate> days = first && !stated.containsKey(date) ? anchors : around(anchors);
            List<Map<Reading, FactValue>> longer = new ArrayList<>();
            for (Map<Reading, FactValue> one : all) {
                for (LocalDate day : days) {
                    if (longer.size() < MOST_TRIED) {
                        Map<Reading, FactValue> more = new LinkedHashMap<>(one);
                        more.put(date, new FactValue.Date(day));
                        longer.add(more);
                    }
                }
                if (stated.containsKey(date) && longer.size() < MOST_TRIED) {
                    longer.add(one);
                }
            }
            all = longer;
            first = false;
        }
        return all;
    }

    private static List<LocalDate> anchors(Map<Reading, FactValue> stated) {
        Set<LocalDate> anchors = new LinkedHashSet<>();
        stated.values().forEach(value -> {
            if (value instanceof FactValue.Date date) {
                anchors.add(date.value());
            }
        });
        if (anchors.isEmpty()) {
            anchors.add(ANY_DAY);
        }
        return List.copyOf(anchors);
    }

    private List<LocalDate> around(List<LocalDate> anchors) {
        Set<LocalDate> days = new LinkedHashSet<>();
        for (LocalDate anchor : anchors) {
            days.add(anchor);
            List<LocalDate> ends = new ArrayList<>(List.of(anchor));
            for (TimeSpan span : spans) {
                ends.add(plus(anchor, span, 1));
                ends.add(plus(anchor, span, -1));
            }
            for (LocalDate end : ends) {
                days.add(end);
                days.add(end.plusDays(1));
                days.add(end.minusDays(1));
            }
        }
        return days.stream()
                .filter(day -> day.getYear() >= 1 && day.getYear() <= 9999)
                .toList();
    }

    private static LocalDate plus(LocalDate day, TimeSpan span, int sign) {
        long count = (long) sign * span.count();
        try {
            return switch (span.unit()) {
                case DAY -> day.plusDays(count);
                case WEEK -> day.plusWeeks(count);
                case MONTH -> day.plusMonths(count);
                case YEAR -> day.plusYears(count);
            };
        } catch (DateTimeException outOfTime) {
            return day;
        }
    }
}
