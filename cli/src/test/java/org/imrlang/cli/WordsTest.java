package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 10, 999, 1000, 12_345, 999_999, 1_000_000, 1_234_567_890, -1, -999, -1000, -123_456})
    void countsLikeAFormatter(long count) {
        assertEquals(
                String.format(Locale.ROOT, "%,d", count) + " error" + (count == 1 ? "" : "s"),
                Words.count(count, "error"));
    }
}
