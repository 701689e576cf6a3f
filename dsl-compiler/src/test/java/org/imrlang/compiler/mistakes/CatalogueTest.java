package org.imrlang.compiler.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Of each mistake in {@code src/test/mistakes} exactly what its file says is said, and nothing once it is mended. */
class CatalogueTest {

    private static final boolean ACCEPT = "accept".equals(System.getProperty("golden"));
    private static final int FEWEST = 80;
    private static final List<Mistake> ALL = Mistake.all();

    @Test
    void itHoldsWhatCliniciansGetWrong() {
        assertTrue(ALL.size() >= FEWEST, ALL.size() + " mistakes");
    }

    @TestFactory
    Stream<DynamicTest> aMistakeGetsItsMessage() {
        return each(mistake -> {
            List<String> said = mistake.planted().said();
            if (ACCEPT) {
                mistake.accept(said.get(0));
            }
            assertEquals("", said.get(1), "said of what all blocks share");
            assertEquals(ACCEPT ? said.get(0) : mistake.says(), said.get(0), "-Dgolden=accept takes what is printed");
        });
    }

    @TestFactory
    Stream<DynamicTest> nothingIsSaidOnceItIsMended() {
        return each(mistake -> assertEquals(
                List.of("", ""),
                Planted.of(List.of(mistake.mended()), mistake.alone()).said()));
    }

    private static Stream<DynamicTest> each(Consumer<Mistake> check) {
        return ALL.stream().map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> check.accept(mistake)));
    }
}
