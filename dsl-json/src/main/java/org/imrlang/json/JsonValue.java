package org.imrlang.json;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A value as the text states it. Numbers stay exactly as written. */
sealed interface JsonValue {

    /** What it is, for a message: {@code text}, {@code a list}. */
    String kind();

    /** Keys in the order of the text. */
    record Members(Map<String, JsonValue> values) implements JsonValue {
        @Override
        public String kind() {
            return "an object";
        }
    }

    record Items(List<JsonValue> values) implements JsonValue {
        @Override
        public String kind() {
            return "a list";
        }
    }

    record Text(String value) implements JsonValue {
        private static final int MOST_SHOWN = 40;

        @Override
        public String kind() {
            return "\"" + JsonPath.shown(value, MOST_SHOWN) + "\"";
        }
    }

    record Number(BigDecimal value) implements JsonValue {
        private static final int MOST_DIGITS = 30;

        /** As written by a person; a number too long to be read keeps its exponent. */
        @Override
        public String kind() {
            boolean readable = Math.abs((long) value.scale()) <= MOST_DIGITS && value.precision() <= MOST_DIGITS;
            return readable ? value.toPlainString() : "a number of that size";
        }
    }

    record Bool(boolean value) implements JsonValue {
        @Override
        public String kind() {
            return Boolean.toString(value);
        }
    }

    record Null() implements JsonValue {
        @Override
        public String kind() {
            return "null";
        }
    }
}
