package org.imrlang.pages.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    private static final double NEAR = 0.001;

    private static Scale scale(Long... amounts) {
        return new Scale(List.of(amounts), 10, 100);
    }

    @Test
    void amountsLieInProportion() {
        Scale scale = scale(4L, 20L, 10L);
        assertEquals(10, scale.at(0), NEAR);
        assertEquals(30, scale.at(4), NEAR);
        assertEquals(35, scale.at(5), NEAR);
        assertEquals(110, scale.at(20), NEAR);
        assertEquals(List.of(), scale.breaks());
    }

    @Test
    void whatLiesBeyondLiesAtTheEnd() {
        assertEquals(110, scale(4L, 20L).at(Long.MAX_VALUE), NEAR);
        assertEquals(10, scale(0L).at(0), NEAR);
        assertEquals(10, scale(0L).at(7), NEAR);
    }

    @Test
    void aStretchThatLeavesNoRoomForTheRestIsDrawnShort() {
        Scale scale = scale(4L, 6L, 1_000_000L);
        assertEquals(1, scale.breaks().size());
        assertEquals(10 + 88, scale.at(6), NEAR);
        assertEquals(110, scale.at(1_000_000), NEAR);
    }

    @Test
    void twoSuchStretchesAreBothDrawnShort() {
        Scale scale = scale(6L, 20L, 1_000_000L, 2_000_000L);
        assertEquals(2, scale.breaks().size());
        assertEquals(10 + 76, scale.at(20), NEAR);
        Scale nested = scale(6L, 20L, 5_000L, 5_012L, 1_000_000L);
        assertEquals(2, nested.breaks().size());
        assertTrue(nested.at(5_012) - nested.at(5_000) > 20);
    }

    @Test
    void anAmountAloneNeedsNoBreak() {
        assertEquals(List.of(), scale(1_000_000L).breaks());
        assertEquals(60, scale(1_000_000L).at(500_000), NEAR);
    }

    @Test
    void whatIsSmallButCanBeSeenIsLeftInProportion() {
        assertEquals(List.of(), scale(6L, 60L).breaks());
        assertEquals(List.of(), scale(6L, 9L, 10L, 33L).breaks());
    }
}
