package org.imrlang.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Goes through JSON that is written plainly: texts without escapes, numbers without exponents. All of what it takes is JSON;
 * what is not, and all that it does not take, ends it with {@link Doubt}, and whoever can tell what it is reads it again.
 */
final class PlainJson {

    /** This is read by {@link RequestReader} instead, which knows what it means or what is wrong with it. */
    static final class Doubt extends Exception {
        private static final long serialVersionUID = 1;

        /** It says nothing but that there is a doubt, so one serves for all. */
        private static final Doubt INSTANCE = new Doubt();

        private Doubt() {
            super("this is not written plainly", null, false, false);
        }
    }

    private static final int MOST_DIGITS = 18;
    private static final int TEN = 10;
    private static final char REPLACED = '\uFFFD';
    private static final int DATE_LENGTH = 10;
    private static final int MONTH_AT = 5;
    private static final int DAY_AT = 8;
    private static final int YEAR_LENGTH = 4;
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private final byte[] json;
    private final int end;
    private int at;
    private int textFrom;
    private int textTo;

    PlainJson(byte[] json, int from, int to) {
        this.json = json;
        this.at = from;
        this.end = to;
    }

    static Doubt doubt() {
        return Doubt.INSTANCE;
    }

    /** Goes over blanks, and over this if it is next. */
    boolean skips(char what) {
        if (next() == what) {
            at++;
            return true;
        }
        return false;
    }

    void expect(char what) throws Doubt {
        if (!skips(what)) {
            throw doubt();
        }
    }

    /** Whether another key or item follows: the end of the object or list is gone over. */
    boolean continues(boolean isFirst, char closing) throws Doubt {
        if (skips(closing)) {
            return false;
        }
        if (!isFirst) {
            expect(',');
        }
        return true;
    }

    void expectEnd() throws Doubt {
        if (next() != 0 || at < end) {
            throw doubt();
        }
    }

    /** The first character that is no blank; 0 at the end. */
    private char next() {
        while (at < end) {
            byte one = json[at];
            if (one != ' ' && one != '\t' && one != '\n' && one != '\r') {
                return (char) (one & 0xFF);
            }
            at++;
        }
        return 0;
    }

    boolean skipsNull() throws Doubt {
        return next() == 'n' && literal(NULL);
    }

    boolean truth() throws Doubt {
        return next() == 't' ? literal(TRUE) : !literal(FALSE);
    }

    private boolean literal(byte[] letters) throws Doubt {
        if (end - at < letters.length) {
            throw doubt();
        }
        for (byte letter : letters) {
            if (json[at++] != letter) {
                throw doubt();
            }
        }
        return true;
    }

    /** Goes over a key and its colon. */
    void key() throws Doubt {
        readText();
        expect(':');
    }

    /** Goes over a text. */
    void readText() throws Doubt {
        expect('"');
        textFrom = at;
        while (at < end && json[at] != '"') {
            byte one = json[at];
            if (one == '\\' || one >= 0 && one < ' ') {
                throw doubt();
            }
            at++;
        }
        textTo = at;
        if (at++ >= end) {
            throw doubt();
        }
    }

    /** What has the key or text that was gone over last as its name; null for nothing. */
    <T> @Nullable T named(ByteNames<T> names) {
        return names.find(json, textFrom, textTo);
    }

    String text() throws Doubt {
        readText();
        String text = new String(json, textFrom, textTo - textFrom, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACED) >= 0) {
            throw doubt();
        }
        return text;
    }

    LocalDate date() throws Doubt {
        readText();
        if (textTo - textFrom != DATE_LENGTH
                || json[textFrom + YEAR_LENGTH] != '-'
                || json[textFrom + DAY_AT - 1] != '-') {
            throw doubt();
        }
        int year = digits(0, YEAR_LENGTH);
        if (year == 0) {
            throw doubt();
        }
        try {
            return LocalDate.of(year, digits(MONTH_AT, DAY_AT - 1), digits(DAY_AT, DATE_LENGTH));
        } catch (DateTimeException e) {
            throw doubt();
        }
    }

    private int digits(int from, int to) throws Doubt {
        int number = 0;
        for (int i = textFrom + from; i < textFrom + to; i++) {
            if (!isDigit(json[i])) {
                throw doubt();
            }
            number = TEN * number + json[i] - '0';
        }
        return number;
    }

    /** A whole number between these. */
    int count(int least, int most) throws Doubt {
        next();
        int begin = at;
        long number = digits();
        if (at == begin || at - begin > MOST_DIGITS || number < least || number > most || startsWithZero(begin)) {
            throw doubt();
        }
        return (int) number;
    }

    BigDecimal number() throws Doubt {
        boolean isNegative = skips('-');
        int begin = at;
        long digits = digits();
        if (at == begin || startsWithZero(begin)) {
            throw doubt();
        }
        int scale = 0;
        if (at < end && json[at] == '.') {
            at++;
            int point = at;
            digits = digits(digits);
            scale = at - point;
            if (scale == 0) {
                throw doubt();
            }
        }
        if (at - begin > MOST_DIGITS) {
            throw doubt();
        }
        return BigDecimal.valueOf(isNegative ? -digits : digits, scale);
    }

    private long digits() {
        return digits(0);
    }

    /** What these digits come to with those that follow; nonsense where there are more than 18. */
    private long digits(long before) {
        long number = before;
        while (at < end && isDigit(json[at])) {
            number = TEN * number + json[at] - '0';
            at++;
        }
        return number;
    }

    private boolean startsWithZero(int begin) {
        return at - begin > 1 && json[begin] == '0';
    }

    private static boolean isDigit(byte one) {
        return one >= '0' && one <= '9';
    }
}
