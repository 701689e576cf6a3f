package org.imrlang.json;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.CourseDuration;
import org.imrlang.runtime.Delivery;
import org.imrlang.runtime.FactValue;
import org.imrlang.runtime.Frequency;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.TimeUnit;
import org.imrlang.runtime.TreatmentInfo;
import org.imrlang.runtime.Units;
import org.imrlang.runtime.Vocabulary;

/** Reads one request. */
final class SingleRequestReader {

    private static final List<String> KEYS = List.of(
            "id",
            "treatment",
            "quantity",
            "unit",
            "frequency",
            "duration",
            "completed",
            "authorized",
            "request_date",
            "service_date",
            "injury_date",
            "history",
            "facts");
    private static final List<String> DELIVERY_KEYS = List.of("date", "quantity", "treatment", "facts");
    private static final String FREQUENCY = "{\"count\": 2, \"per\": \"week\"}";
    private static final String DURATION = "{\"count\": 6, \"unit\": \"weeks\"}";
    private static final String DELIVERY = "{\"date\": \"2014-01-06\", \"quantity\": 1}";
    private static final String A_TREATMENT = "the treatment's name, such as \"CBT\"";
    private static final String A_QUANTITY = "a whole number from 1 to 1,000,000";

    private final Vocabulary vocabulary;
    private final Map<String, FactValue> shared;
    private final List<String> problems;

    /** A reader of requests that share these facts. */
    SingleRequestReader(Vocabulary vocabulary, Map<String, FactValue> shared, List<String> problems) {
        this.vocabulary = vocabulary;
        this.shared = shared;
        this.problems = problems;
    }

    /** The request; nothing where its mistakes, now among the problems, leave none. */
    Optional<Request> read(Members members) {
        members.allowOnly(KEYS);
        members.require("treatment", A_TREATMENT);
        members.require("quantity", A_QUANTITY);
        Optional<TreatmentInfo> treatment = treatment(members);
        Course.Builder course = Course.UNSTATED.toBuilder();
        Optional<String> id = members.text("id");
        if (id.isPresent()) {
            course.id(id.get());
        }
        OptionalInt quantity = quantity(members, treatment);
        if (quantity.isPresent()) {
            course.quantity(quantity.getAsInt());
        }
        pace(members, course);
        counts(members, course);
        dates(members, course);
        Optional<List<Delivery>> history = history(members, treatment);
        if (history.isPresent()) {
            course.history(history.get());
        }
        Map<String, Optional<FactValue>> own = new FactsReader(vocabulary, problems).read(members);
        if (treatment.isEmpty() || quantity.isEmpty()) {
            return Optional.empty();
        }
        Request.Builder request = Request.of(treatment.get().name(), course.build());
        shared.forEach((name, value) -> {
            // its own null wins over what is shared
            if (!own.containsKey(name)) {
                request.fact(name, value);
            }
        });
        own.forEach((name, value) -> value.ifPresent(known -> request.fact(name, known)));
        return Optional.of(request.build());
    }

    private static void pace(Members members, Course.Builder course) {
        Optional<Frequency> frequency = frequency(members);
        if (frequency.isPresent()) {
            course.frequency(frequency.get());
        }
        Optional<CourseDuration> duration = duration(members);
        if (duration.isPresent()) {
            course.duration(duration.get());
        }
    }

    private static void counts(Members members, Course.Builder course) {
        OptionalInt completed = members.count("completed", 0);
        if (completed.isPresent()) {
            course.completed(completed.getAsInt());
        }
        OptionalInt authorized = members.count("authorized", 0);
        if (authorized.isPresent()) {
            course.authorized(authorized.getAsInt());
        }
    }

    private static void dates(Members members, Course.Builder course) {
        Optional<LocalDate> requested = members.date("request_date");
        if (requested.isPresent()) {
            course.requestDate(requested.get());
        }
        Optional<LocalDate> served = members.date("service_date");
        if (served.isPresent()) {
            course.serviceDate(served.get());
        }
        Optional<LocalDate> injured = members.date("injury_date");
        if (injured.isPresent()) {
            course.injuryDate(injured.get());
        }
    }

    private Optional<TreatmentInfo> treatment(Members members) {
        Optional<String> name = members.text("treatment");
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Optional<TreatmentInfo> treatment =
                Optional.ofNullable(vocabulary.treatments().get(name.get()));
        if (treatment.isEmpty()) {
            vocabulary
                    .problemWithTreatment(JsonPath.shown(name.get()))
                    .ifPresent(problem -> members.problem("treatment", problem));
        }
        return treatment;
    }

    /** The quantity in the treatment's unit. */
    private static OptionalInt quantity(Members members, Optional<TreatmentInfo> treatment) {
        OptionalInt stated = members.count("quantity", 1);
        Optional<String> unit = members.text("unit");
        if (treatment.isEmpty() || unit.isEmpty()) {
            return stated;
        }
        Optional<String> wrongUnit = Vocabulary.problemWithUnit(treatment.get(), JsonPath.shown(unit.get()));
        if (wrongUnit.isPresent()) {
            members.problem("unit", wrongUnit.get());
            return OptionalInt.empty();
        }
        if (stated.isEmpty()) {
            return stated;
        }
        String counted = treatment.get().unit();
        OptionalLong converted = Units.convert(stated.getAsInt(), unit.get(), counted);
        if (converted.isEmpty() || converted.getAsLong() < 1 || converted.getAsLong() > Course.MOST) {
            members.problem(
                    "quantity",
                    "must come to 1 to 1,000,000 " + counted + ", in which `"
                            + treatment.get().name() + "` is counted, not to "
                            + (converted.orElse(0) < 1 ? "less" : "more"));
            return OptionalInt.empty();
        }
        return OptionalInt.of(Math.toIntExact(converted.getAsLong()));
    }

    private static Optional<Frequency> frequency(Members members) {
        Optional<Members> frequency = members.object("frequency", FREQUENCY);
        if (frequency.isEmpty()) {
            return Optional.empty();
        }
        Members stated = frequency.get();
        stated.allowOnly(List.of("count", "per"));
        stated.require("count", "a number above 0");
        stated.require("per", "\"day\", \"week\" or \"month\"");
        Optional<BigDecimal> count = stated.positive("count");
        Optional<TimeUnit> per = stated.text("per").flatMap(text -> {
            for (TimeUnit unit : TimeUnit.values()) {
                if (unit != TimeUnit.YEAR && unit.singular().equals(text)) {
                    return Optional.of(unit);
                }
            }
            stated.problem("per", "must be \"day\", \"week\" or \"month\", not " + new JsonValue.Text(text).kind());
            return Optional.empty();
        });
        return count.flatMap(number -> per.map(unit -> new Frequency(number, unit)));
    }

    private static Optional<CourseDuration> duration(Members members) {
        Optional<Members> duration = members.object("duration", DURATION);
        if (duration.isEmpty()) {
            return Optional.empty();
        }
        Members stated = duration.get();
        stated.allowOnly(List.of("count", "unit"));
        stated.require("count", "a number above 0");
        stated.require("unit", "\"days\", \"weeks\", \"months\" or \"years\"");
        Optional<BigDecimal> count = stated.positive("count");
        Optional<TimeUnit> unit = stated.text("unit").flatMap(text -> {
            for (TimeUnit one : TimeUnit.values()) {
                if (one.singular().equals(text) || one.plural().equals(text)) {
                    return Optional.of(one);
                }
            }
            stated.problem(
                    "unit",
                    "must be \"days\", \"weeks\", \"months\" or \"years\", not " + new JsonValue.Text(text).kind());
            return Optional.empty();
        });
        return count.flatMap(number -> unit.map(one -> new CourseDuration(number, one)));
    }

    private Optional<List<Delivery>> history(Members members, Optional<TreatmentInfo> requested) {
        Optional<List<Members>> stated = members.objects("history", DELIVERY);
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        List<Delivery> history = new ArrayList<>();
        for (Members one : stated.get()) {
            if (problems.size() > RequestLimits.TOLD) {
                break;
            }
            one.allowOnly(DELIVERY_KEYS);
            one.require("date", "the day as \"2014-01-06\"");
            one.require("quantity", A_QUANTITY);
            Optional<LocalDate> date = one.date("date");
            OptionalInt quantity = one.count("quantity", 1);
            Optional<TreatmentInfo> treatment = one.value("treatment").isPresent() ? treatment(one) : requested;
            Map<String, FactValue> facts = FactsReader.known(new FactsReader(vocabulary, problems).read(one));
            if (date.isPresent() && quantity.isPresent() && treatment.isPresent()) {
                history.add(new Delivery(treatment.get().name(), date.get(), quantity.getAsInt(), facts));
            }
        }
        return Optional.of(history);
    }
}
