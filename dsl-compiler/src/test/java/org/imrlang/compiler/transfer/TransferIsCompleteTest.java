package org.imrlang.compiler.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.imrlang.compiler.model.Case;
import org.imrlang.compiler.model.Range;
import org.imrlang.compiler.model.Ruleset;
import org.imrlang.compiler.model.Source;
import org.junit.jupiter.api.Test;

/** READ THIS IF IT FAILS: a record or constant of the model that is new needs a line in Records, or in Constants. */
class TransferIsCompleteTest {

    private final Set<String> records = new TreeSet<>();
    private final Set<String> constants = new TreeSet<>();

    @Test
    void everyRecordAndConstantOfTheModelCanBeRead() {
        walk(Ruleset.class);
        assertEquals(records, new TreeSet<>(Records.names()));
        assertEquals(constants, new TreeSet<>(Constants.types()));
    }

    /** Of no parts hardly any can be made: that a part is missed shows that the record is known. */
    @Test
    void everyNameIsKnown() {
        Parts none = new Parts(List.of());
        for (String name : Records.names()) {
            try {
                assertEquals(0, Records.made(name, none).getClass().getRecordComponents().length, name);
            } catch (IndexOutOfBoundsException missed) {
                assertNotNull(missed, name);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Records.made("Unheard", none));
    }

    private void walk(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                walk(argument);
            }
        } else if (type instanceof Class<?> one && one != Case.class) {
            if (one.isEnum()) {
                constants.add(Lines.name(one));
            } else if (one.isSealed()) {
                for (Class<?> kind : one.getPermittedSubclasses()) {
                    walk(kind);
                }
            } else if (one.isRecord() && records.add(Lines.name(one))) {
                for (RecordComponent component : one.getRecordComponents()) {
                    walk(component.getGenericType());
                }
            }
        }
    }

    @Test
    void whatOneCanWriteComesBackAsItWas() {
        Source odd = new Source(
                "a",
                "two\nlines\r\\n \\ and \uD83D\uDE00",
                Optional.of(""),
                Optional.empty(),
                Optional.of(" "),
                Optional.of("\\"),
                Optional.empty());
        Range range = new Range(1, Long.MAX_VALUE);
        Parts parts = ModelReader.read(ModelWriter.write(List.of(odd, range, List.of(odd), List.of())));
        assertEquals(odd, parts.one(0, Source.class));
        assertEquals(range, parts.one(1, Range.class));
        assertEquals(List.of(odd), parts.all(2, Source.class));
        assertEquals(List.of(), parts.all(3, Source.class));
        Parts numbers = ModelReader.read(ModelWriter.write(List.of(new BigDecimal("1.50"), new BigDecimal("1E+3"))));
        assertEquals(new BigDecimal("1.50"), numbers.decimal(0));
        assertEquals(new BigDecimal("1E+3"), numbers.decimal(1));
    }

    @Test
    void anotherTextIsRefused() {
        for (String text :
                List.of("", "x\n", "\n", "tonly\n", "l0\n", "n1\nl0 7\n", "rNothing\nl0\n", "eBasis NEVER\nl0\n")) {
            assertThrows(IllegalArgumentException.class, () -> ModelReader.read(text), text);
        }
        Parts parts = ModelReader.read("n1\nl0\n");
        assertThrows(IllegalArgumentException.class, () -> parts.one(0, Ruleset.class));
    }
}
