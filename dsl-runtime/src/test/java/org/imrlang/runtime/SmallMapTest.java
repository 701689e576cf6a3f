package org.imrlang.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** It is a map like any other, in the order in which it was filled, and nobody can change it from outside. */
class SmallMapTest {

    @Test
    void equalsTheMapOfWhichItIsACopy() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int value = 9; value > 0; value--) {
            map.put("name" + value, value);
        }
        Map<String, Object> copy = SmallMap.kept(map);
        assertEquals(map, copy);
        assertEquals(copy, map);
        assertEquals(map.hashCode(), copy.hashCode());
        assertEquals(map.toString(), copy.toString());
        assertEquals(List.copyOf(map.keySet()), List.copyOf(copy.keySet()));
        assertSame(copy, SmallMap.kept(copy));
    }

    @Test
    void aNameKeepsItsPlaceAndIsThereOnce() {
        SmallMap<Integer> map = new SmallMap<>();
        map.set("a", 1);
        map.set("b", 2);
        map.set("a", 3);
        map.setIfAbsent("b", 4);
        map.setIfAbsent("c", 5);
        assertEquals("{a=3, b=2, c=5}", map.toString());
        assertTrue(map.containsKey("c"));
        assertFalse(map.containsKey("d"));
        assertNull(map.get("d"));
    }

    @Test
    void aCopyHasValuesOfItsOwn() {
        SmallMap<Integer> map = new SmallMap<>();
        map.set("a", 1);
        map.set("b", 2);
        SmallMap<Integer> copy = map.copy();
        copy.replace(1, 3);
        assertEquals("{a=1, b=2}", map.toString());
        assertEquals("{a=1, b=3}", copy.toString());
    }

    @Test
    void nobodyChangesIt() {
        Map<String, Integer> map = SmallMap.kept(Map.of("a", 1));
        assertThrows(UnsupportedOperationException.class, () -> map.put("b", 2));
        assertThrows(UnsupportedOperationException.class, map::clear);
        Iterator<Map.Entry<String, Integer>> entries = map.entrySet().iterator();
        Map.Entry<String, Integer> entry = entries.next();
        assertThrows(UnsupportedOperationException.class, () -> entry.setValue(2));
        assertThrows(UnsupportedOperationException.class, entries::remove);
        assertThrows(NoSuchElementException.class, entries::next);
        assertEquals(Map.of("a", 1), map);
    }
}
