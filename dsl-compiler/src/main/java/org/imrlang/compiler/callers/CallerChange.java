package org.imrlang.compiler.callers;

import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.diagnostic.Diagnostic;
import org.imrlang.compiler.diagnostic.Related;
import org.imrlang.compiler.diagnostic.Severity;
import org.imrlang.compiler.source.Span;

/**
 * What a change of a ruleset does to those who call it. It is no mistake of the text: it is told where an earlier version is
 * held against it. An error breaks callers, a warning may.
 */
public sealed interface CallerChange extends Diagnostic {

    /** Where it stands in both versions. */
    Place place();

    @Override
    default Span at() {
        return place().at();
    }

    @Override
    default List<Related> related() {
        return place().before().stream()
                .map(span -> new Related(span, "it stood here before"))
                .toList();
    }

    /**
     * Where a change shows.
     *
     * @param at in the version now; of what is gone, where its guideline begins; where that is gone too, in the version before
     * @param before in the version before, where that is another place
     */
    record Place(Span at, Optional<Span> before) {}

    /**
     * A guideline is gone.
     *
     * @param type its class, where it had one
     */
    record GuidelineGone(Place place, String name, Optional<String> type) implements CallerChange {
        @Override
        public String message() {
            return "the guideline `" + name + "` is gone";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("`only(\"" + name + "\")` is refused"
                    + type.map(java -> ", and callers of `" + java + "` no longer compile")
                            .orElse("")
                    + "; keep the name, or tell them");
        }
    }

    /**
     * A treatment is gone.
     *
     * @param methods what began its requests in Java, such as {@code Psychological.cbt()}
     * @param now the treatment that has its label now, where one does
     */
    record TreatmentGone(Place place, String name, List<String> methods, Optional<String> now) implements CallerChange {
        @Override
        public String message() {
            return "the treatment `" + name + "` is gone"
                    + now.map(other -> "; `" + other + "` has its label").orElse("");
        }

        @Override
        public Optional<String> help() {
            return Optional.of("requests that name it are refused" + Words.noLongerCompiles(methods));
        }
    }

    /**
     * A guideline recommends nothing for a treatment any more.
     *
     * @param method what began its requests in Java
     */
    record RecommendationGone(Place place, String guideline, String treatment, String method) implements CallerChange {
        @Override
        public String message() {
            return "`" + guideline + "` recommends nothing for `" + treatment + "` any more";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("`" + method + "` no longer compiles; requests by name are decided by what is left");
        }
    }

    /** A treatment is counted otherwise; {@code converts} where requests may still state the unit before. */
    record UnitChanged(Place place, String treatment, String was, String now, boolean converts)
            implements CallerChange {
        @Override
        public String message() {
            return "`" + treatment + "` was counted in " + was + ", and is now counted in " + now;
        }

        @Override
        public Optional<String> help() {
            return Optional.of("the numbers that callers state count something else now"
                    + (converts ? "" : ", and requests that state the unit are refused"));
        }
    }

    /**
     * A fact is gone.
     *
     * @param methods what stated it in Java, such as {@code CbtRequest.adlImproved}
     * @param now the fact that has its sentence now, where one does
     */
    record FactGone(Place place, String name, List<String> methods, Optional<String> now) implements CallerChange {
        @Override
        public String message() {
            return "the fact `" + name + "` is gone"
                    + now.map(other -> "; `" + other + "` has its sentence").orElse("");
        }

        @Override
        public Optional<String> help() {
            return Optional.of("requests that state it are refused" + Words.noLongerCompiles(methods));
        }
    }

    /** What is said of a treatment does not read a fact any more; {@code method} stated it in Java. */
    record FactNotRead(Place place, String fact, String treatment, String method) implements CallerChange {
        @Override
        public String message() {
            return "nothing that is said of `" + treatment + "` reads `" + fact + "` any more";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("`" + method + "` no longer compiles; requests by name may still state it");
        }
    }

    /** A fact has another type; the types in words. */
    record TypeChanged(Place place, String fact, String was, String now) implements CallerChange {
        @Override
        public String message() {
            return "`" + fact + "` was " + was + ", and is now " + now;
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "what callers state of it is refused, or means something else; a new name would tell them");
        }
    }

    /** A choice does not have a value any more; {@code constant} was it in Java. */
    record ValueGone(Place place, String fact, String value, String constant) implements CallerChange {
        @Override
        public String message() {
            return "`" + fact + "` has no value `" + value + "` any more";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("requests that state it are refused, and `" + constant + "` no longer compiles");
        }
    }

    /** A choice has a value that it did not have; {@code type} is its enum. */
    record ValueAdded(Place place, String fact, String value, String type) implements CallerChange {
        @Override
        public Severity severity() {
            return Severity.WARNING;
        }

        @Override
        public String message() {
            return "`" + fact + "` has a new value `" + value + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of(
                    "a `switch` over `" + type + "` that lists all values and has no `default` no longer compiles");
        }
    }

    /** A choice has become too large for an enum. */
    record ChoiceNotEnum(Place place, String fact, String type) implements CallerChange {
        @Override
        public String message() {
            return "`" + fact + "` has more values than an enum can hold now";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("a `switch` over `" + type + "` no longer compiles, nor what asks for an enum");
        }
    }

    /** Something has another name in Java, since something else that is called the same has come or gone. */
    record JavaNameChanged(Place place, String thing, String was, String now) implements CallerChange {
        @Override
        public String message() {
            return "`" + thing + "` was `" + was + "` in Java, and is now `" + now + "`";
        }

        @Override
        public Optional<String> help() {
            return Optional.of("callers of `" + was
                    + "` no longer compile; it changes where a name comes or goes that is nearly the same");
        }
    }
}
