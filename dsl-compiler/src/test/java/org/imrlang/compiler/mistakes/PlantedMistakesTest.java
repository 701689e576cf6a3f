package org.imrlang.compiler.mistakes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A file with k mistakes gets exactly the messages of those k, each at its place, whatever their order. */
class PlantedMistakesTest {

    private static final int FILES = 60;
    private static final int MOST_PLANTED = 30;

    private static final List<Mistake> TOGETHER =
            Mistake.all().stream().filter(mistake -> !mistake.alone()).toList();

    @Test
    void allOfThemMendedAreOneCleanFile() {
        Planted good = Planted.of(TOGETHER.stream().map(Mistake::mended).toList(), false);
        assertEquals("", String.join("", good.said()));
    }

    @Test
    void allOfThemAtOnceGetTheirMessages() {
        check(TOGETHER, new HashSet<>(TOGETHER));
    }

    @TestFactory
    Stream<DynamicTest> mistakesInAGoodFileGetTheirMessages() {
        return Stream.iterate(1L, seed -> seed + 1)
                .limit(FILES)
                .map(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
                    Random random = new Random(seed);
                    List<Mistake> order = new ArrayList<>(TOGETHER);
                    Collections.shuffle(order, random);
                    List<Mistake> wrong = order.subList(0, Math.min(order.size(), 1 + random.nextInt(MOST_PLANTED)));
                    Set<Mistake> planted = new HashSet<>(wrong);
                    Collections.shuffle(order, random);
                    check(order, planted);
                }));
    }

    private static void check(List<Mistake> order, Set<Mistake> planted) {
        Planted file = Planted.of(
                order.stream()
                        .map(mistake -> planted.contains(mistake) ? mistake.wrong() : mistake.mended())
                        .toList(),
                false);
        StringBuilder expected = new StringBuilder();
        StringBuilder came = new StringBuilder();
        List<String> said = file.said();
        for (int i = 0; i < order.size(); i++) {
            Mistake mistake = order.get(i);
            expected.append(mistake.name()).append('\n').append(planted.contains(mistake) ? mistake.says() : "");
            came.append(mistake.name()).append('\n').append(said.get(i));
        }
        assertEquals(expected.toString(), came + said.get(order.size()));
    }
}
