package org.imrlang.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactType;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Units;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request in which everything is as it should be and is written plainly, without a value in between. At the first
 * thing that is otherwise it gives up: what is wrong is never told here.
 */
final class PlainRequestReader {

    private static final FactValue YES = new FactValue.YesNo(Truth.YES);
    private static final FactValue NO = new FactValue.YesNo(Truth.NO);
    private static final BigDecimal MOST = BigDecimal.valueOf(Course.MOST);

    /** More facts than this a request hardly states, and each is compared with those before it. */
    private static final int MOST_FACTS = 100;

    private static final Map<String, Key> KEYS = keys();
    private static final Map<String, TimeUnit> PER =
            Map.of("day", TimeUnit.DAY, "week", TimeUnit.WEEK, "month", TimeUnit.MONTH);
    private static final Map<String, TimeUnit> LENGTHS = lengths();

    /** What a request, and the objects in it, may state. */
    private enum Key {
        ID,
        TREATMENT,
        QUANTITY,
        UNIT,
        FREQUENCY,
        DURATION,
        COMPLETED,
        AUTHORIZED,
        REQUEST_DATE,
        SERVICE_DATE,
        INJURY_DATE,
        HISTORY,
        FACTS,
        COUNT,
        PER,
        DATE
    }

    private final PlainJson json;
    private final Map<String, TreatmentInfo> treatments;
    private final Map<String, RequestLines.KnownFact> facts;
    private final Course.Builder course = Course.UNSTATED.toBuilder();
    private Map<String, FactValue> own = Map.of();
    private @Nullable TreatmentInfo treatment;
    private @Nullable String unit;
    private int quantity;

    PlainRequestReader(
            PlainJson json, Map<String, TreatmentInfo> treatments, Map<String, RequestLines.KnownFact> facts) {
        this.json = json;
        this.treatments = treatments;
        this.facts = facts;
    }

    Request read() throws PlainJson.Doubt {
        int stated = 0;
        json.begin();
        json.object();
        while (json.nextKey()) {
            Key key = key(stated);
            stated |= bit(key);
            if (key.ordinal() > Key.FACTS.ordinal()) {
                throw PlainJson.doubt();
            }
            if (!json.isNull()) {
                read(key);
            }
        }
        json.end();
        TreatmentInfo asked = treatment;
        if (asked == null || quantity == 0) {
            throw PlainJson.doubt();
        }
        course.quantity(inUnitOf(asked));
        Request.Builder request = Request.of(asked.name(), course.build());
        own.forEach(request::fact);
        return request.build();
    }

    private void read(Key key) throws PlainJson.Doubt {
        switch (key) {
            case ID -> course.id(json.text());
            case TREATMENT -> treatment = treatment();
            case QUANTITY -> quantity = json.count(1, Course.MOST);
            case UNIT -> unit = json.text();
            case FREQUENCY -> frequency();
            case DURATION -> duration();
            case COMPLETED -> course.completed(json.count(0, Course.MOST));
            case AUTHORIZED -> course.authorized(json.count(0, Course.MOST));
            case REQUEST_DATE -> course.requestDate(json.date());
            case SERVICE_DATE -> course.serviceDate(json.date());
            case INJURY_DATE -> course.injuryDate(json.date());
            case HISTORY -> course.history(history());
            case FACTS -> own = facts();
            case COUNT, PER, DATE -> throw new IllegalStateException("a request states no " + key);
        }
    }

    /** A key that this object has not stated yet. */
    private Key key(int stated) throws PlainJson.Doubt {
        Key key = KEYS.get(json.key());
        if (key == null || (stated & bit(key)) != 0) {
            throw PlainJson.doubt();
        }
        return key;
    }

    private static int bit(Key key) {
        return 1 << key.ordinal();
    }

    private TreatmentInfo treatment() throws PlainJson.Doubt {
        TreatmentInfo named = treatments.get(json.text());
        if (named == null) {
            throw PlainJson.doubt();
        }
        return named;
    }

    /** The quantity in the treatment's unit. */
    private int inUnitOf(TreatmentInfo asked) throws PlainJson.Doubt {
        String stated = unit;
        if (stated == null) {
            return quantity;
        }
        OptionalLong converted = Units.convert(quantity, stated, asked.unit());
        if (converted.isEmpty() || converted.getAsLong() < 1 || converted.getAsLong() > Course.MOST) {
            throw PlainJson.doubt();
        }
        return (int) converted.getAsLong();
    }

    private void frequency() throws PlainJson.Doubt {
        BigDecimal count = BigDecimal.ZERO;
        TimeUnit per = TimeUnit.YEAR;
        int stated = 0;
        json.object();
        while (json.nextKey()) {
            Key key = key(stated);
            stated |= bit(key);
            switch (key) {
                case COUNT -> count = positive();
                case PER -> per = unit(PER);
                default -> throw PlainJson.doubt();
            }
        }
        if (count.signum() == 0 || per == TimeUnit.YEAR) {
            throw PlainJson.doubt();
        }
        course.frequency(new Frequency(count, per));
    }

    private void duration() throws PlainJson.Doubt {
        BigDecimal count = BigDecimal.ZERO;
        TimeUnit length = TimeUnit.DAY;
        int stated = 0;
        json.object();
        while (json.nextKey()) {
            Key key = key(stated);
            stated |= bit(key);
            switch (key) {
                case COUNT -> count = positive();
                case UNIT -> length = unit(LENGTHS);
                default -> throw PlainJson.doubt();
            }
        }
        if (stated != (bit(Key.COUNT) | bit(Key.UNIT))) {
            throw PlainJson.doubt();
        }
        course.duration(new CourseDuration(count, length));
    }

    private BigDecimal positive() throws PlainJson.Doubt {
        BigDecimal number = json.number();
        if (number.signum() <= 0 || number.compareTo(MOST) > 0) {
            throw PlainJson.doubt();
        }
        return number;
    }

    private TimeUnit unit(Map<String, TimeUnit> units) throws PlainJson.Doubt {
        TimeUnit named = units.get(json.text());
        if (named == null) {
            throw PlainJson.doubt();
        }
        return named;
    }

    private List<Delivery> history() throws PlainJson.Doubt {
        List<Delivery> history = new ArrayList<>();
        json.list();
        while (json.nextItem()) {
            requireRoomAfter(history.size());
            history.add(delivery());
        }
        return history;
    }

    private static void requireRoomAfter(int entries) throws PlainJson.Doubt {
        if (entries >= RequestLimits.ENTRIES) {
            throw PlainJson.doubt();
        }
    }

    private Delivery delivery() throws PlainJson.Doubt {
        // a treatment that is stated further down is for the other reader
        TreatmentInfo delivered = treatment;
        @Nullable LocalDate date = null;
        int count = 0;
        Map<String, FactValue> stated = Map.of();
        int keys = 0;
        json.object();
        while (json.nextKey()) {
            Key key = key(keys);
            keys |= bit(key);
            switch (key) {
                case DATE -> date = json.date();
                case QUANTITY -> count = json.count(1, Course.MOST);
                case TREATMENT -> delivered = treatment();
                case FACTS -> stated = facts();
                default -> throw PlainJson.doubt();
            }
        }
        if (delivered == null || date == null || count == 0) {
            throw PlainJson.doubt();
        }
        return new Delivery(delivered.name(), date, count, stated);
    }

    /** What is known, by the ruleset's own names, in the order of the text. */
    private Map<String, FactValue> facts() throws PlainJson.Doubt {
        Map<String, FactValue> known = new LinkedHashMap<>();
        List<RequestLines.KnownFact> stated = new ArrayList<>();
        json.object();
        while (json.nextKey()) {
            RequestLines.KnownFact fact = facts.get(json.key());
            if (fact == null || stated.size() == MOST_FACTS || isAmong(stated, fact)) {
                throw PlainJson.doubt();
            }
            stated.add(fact);
            if (!json.isNull()) {
                known.put(fact.info().name(), value(fact));
            }
        }
        return known;
    }

    private static boolean isAmong(List<RequestLines.KnownFact> stated, RequestLines.KnownFact fact) {
        for (RequestLines.KnownFact one : stated) {
            if (one == fact) {
                return true;
            }
        }
        return false;
    }

    private FactValue value(RequestLines.KnownFact fact) throws PlainJson.Doubt {
        FactType type = fact.info().type();
        if (type instanceof FactType.YesNo) {
            return json.truth() ? YES : NO;
        }
        if (type instanceof FactType.Choice) {
            FactValue choice = fact.choices().get(json.text());
            if (choice == null) {
                throw PlainJson.doubt();
            }
            return choice;
        }
        if (type instanceof FactType.Date) {
            return new FactValue.Date(json.date());
        }
        if (type instanceof FactType.Codes) {
            return codes();
        }
        return FactsReader.plain(new FactValue.Number(json.number()));
    }

    private FactValue codes() throws PlainJson.Doubt {
        List<String> codes = new ArrayList<>();
        json.list();
        while (json.nextItem()) {
            String code = json.text();
            if (!FactsReader.isCode(code)) {
                throw PlainJson.doubt();
            }
            requireRoomAfter(codes.size());
            codes.add(code);
        }
        return new FactValue.Codes(codes.stream().distinct().toList());
    }

    private static Map<String, Key> keys() {
        Map<String, Key> keys = new LinkedHashMap<>();
        for (Key key : Key.values()) {
            keys.put(key.name().toLowerCase(Locale.ROOT), key);
        }
        return keys;
    }

    private static Map<String, TimeUnit> lengths() {
        Map<String, TimeUnit> lengths = new LinkedHashMap<>();
        for (TimeUnit one : TimeUnit.values()) {
            lengths.put(one.singular(), one);
            lengths.put(one.plural(), one);
        }
        return lengths;
    }
}
