package org.imrlang.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through JSON that holds what it should, without a value in between. At anything else it ends with {@link Doubt}, and
 * whoever can tell what it is reads it again. Between calls it stands at a value, that of the key or the item last gone to.
 */
final class PlainJson implements AutoCloseable {

    /** This is read by {@link RequestReader} instead, which knows what it means or what is wrong with it. */
    static final class Doubt extends Exception {
        private static final long serialVersionUID = 1;

        /** It says nothing but that there is a doubt, so one serves for all. */
        private static final Doubt INSTANCE = new Doubt();

        private Doubt() {
            super("this is not written plainly", null, false, false);
        }
    }

    /** Names are found in a table of those that came before, which the library keeps small. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();

    private static final int MOST_DIGITS = 18;
    private static final int LONGEST_COUNT = 9;

    private final JsonParser parser;

    /** Stands before the first value. */
    PlainJson(byte[] json, int from, int to) throws Doubt {
        try {
            parser = FACTORY.createParser(json, from, to - from);
        } catch (IOException e) {
            throw doubt();
        }
    }

    static Doubt doubt() {
        return Doubt.INSTANCE;
    }

    /** Goes to the one value of the text. */
    void begin() throws Doubt {
        next();
    }

    /** Nothing follows. */
    void end() throws Doubt {
        require(next() == null);
    }

    /** Goes into the object at which it stands. */
    void object() throws Doubt {
        require(parser.currentToken() == JsonToken.START_OBJECT);
    }

    /** Goes to the value of the next key, or to the end of the object. */
    boolean nextKey() throws Doubt {
        if (next() == JsonToken.END_OBJECT) {
            return false;
        }
        next();
        return true;
    }

    /** The key of the value at which it stands. */
    String key() throws Doubt {
        try {
            return parser.currentName();
        } catch (IOException e) {
            throw doubt();
        }
    }

    /** Goes into the list at which it stands. */
    void list() throws Doubt {
        require(parser.currentToken() == JsonToken.START_ARRAY);
    }

    /** Goes to the next item, or to the end of the list. */
    boolean nextItem() throws Doubt {
        return next() != JsonToken.END_ARRAY;
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    boolean truth() throws Doubt {
        boolean isTrue = parser.currentToken() == JsonToken.VALUE_TRUE;
        require(isTrue || parser.currentToken() == JsonToken.VALUE_FALSE);
        return isTrue;
    }

    String text() throws Doubt {
        require(parser.currentToken() == JsonToken.VALUE_STRING);
        try {
            require(parser.getTextLength() <= RequestLimits.TEXT);
            String text = parser.getText();
            require(JsonText.isWhole(text));
            return text;
        } catch (IOException e) {
            throw doubt();
        }
    }

    LocalDate date() throws Doubt {
        return JsonDate.of(text()).orElseThrow(PlainJson::doubt);
    }

    /** A whole number between these. */
    int count(int least, int most) throws Doubt {
        require(parser.currentToken() == JsonToken.VALUE_NUMBER_INT);
        try {
            require(parser.getTextLength() <= LONGEST_COUNT);
            int count = parser.getIntValue();
            require(count >= least && count <= most);
            return count;
        } catch (IOException e) {
            throw doubt();
        }
    }

    /** A number of few digits, without an exponent. */
    BigDecimal number() throws Doubt {
        require(parser.currentToken().isNumeric());
        try {
            int length = parser.getTextLength();
            require(length <= MOST_DIGITS);
            char[] letters = parser.getTextCharacters();
            int from = parser.getTextOffset();
            for (int i = from; i < from + length; i++) {
                require(letters[i] != 'e' && letters[i] != 'E');
            }
            return new BigDecimal(letters, from, length);
        } catch (IOException e) {
            throw doubt();
        }
    }

    private @Nullable JsonToken next() throws Doubt {
        try {
            return parser.nextToken();
        } catch (IOException e) {
            throw doubt();
        }
    }

    private static void require(boolean isSo) throws Doubt {
        if (!isSo) {
            throw doubt();
        }
    }

    @Override
    public void close() throws Doubt {
        try {
            parser.close();
        } catch (IOException e) {
            throw doubt();
        }
    }
}
