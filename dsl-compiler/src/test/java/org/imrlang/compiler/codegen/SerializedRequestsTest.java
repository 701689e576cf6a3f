package org.imrlang.compiler.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Outcome;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;
import org.imrlang.runtime.Truth;
import org.junit.jupiter.api.Test;

/** What one version serialized, another reads as it was meant, or refuses. */
class SerializedRequestsTest {

    private static final String BEFORE = """
            guideline songs
            fact mood
            fact tune
            fact pitch one of (high, low)
            humming
              initial 4 if mood and not tune and pitch is low
            """;

    private static Compiled compiled(String text, String... others) {
        List<InputFile> files = new ArrayList<>();
        files.add(new InputFile("songs.imr", text.getBytes(StandardCharsets.UTF_8)));
        for (String other : others) {
            files.add(new InputFile("other" + files.size() + ".imr", other.getBytes(StandardCharsets.UTF_8)));
        }
        Compiled compiled = new Compiled(
                JavaGenerator.generate(Compiler.compile(files, false).ruleset().orElseThrow(), "p"));
        assertEquals(List.of(), compiled.errors());
        return compiled;
    }

    private static Object request(Compiled compiled) {
        Object request = Compiled.call(compiled.type("p.Songs"), null, "humming");
        request = Compiled.call(request.getClass(), request, "request", 3);
        request = Compiled.call(request.getClass(), request, "completed", 0);
        request = Compiled.call(request.getClass(), request, "mood", true);
        request = Compiled.call(request.getClass(), request, "tune", Truth.NO);
        Object low = Compiled.call(compiled.type("p.Pitch"), null, "valueOf", "LOW");
        return Compiled.call(request.getClass(), request, "pitch", low);
    }

    private static byte[] bytes(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes, Compiled by) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            protected Class<?> resolveClass(ObjectStreamClass type) throws IOException, ClassNotFoundException {
                return type.getName().startsWith("p.") ? by.type(type.getName()) : super.resolveClass(type);
            }
        }) {
            return in.readObject();
        }
    }

    @Test
    void aVersionThatReadsTheSameFactsReadsTheRequest() throws IOException, ClassNotFoundException {
        byte[] bytes = bytes(request(compiled(BEFORE)));
        Compiled now = compiled("""
                guideline songs
                fact pitch one of (middle, low, high)
                fact tune
                fact mood
                humming
                  initial 5 if pitch is low and mood
                  requires not tune
                """, "guideline almost\nhumming\n  initial 2\n");
        Object request = read(bytes, now);
        Determination determination = (Determination) Compiled.call(request.getClass(), request, "determine");
        assertEquals(List.of(), determination.missing());
    }

    @Test
    void oneThatReadsOthersRefusesIt() throws IOException {
        byte[] bytes = bytes(request(compiled(BEFORE)));
        assertThrows(
                InvalidClassException.class,
                () -> read(bytes, compiled(BEFORE.replace("mood and not tune", "mood and not tune and quiet"))));
    }

    @Test
    void aGuidelineThatIsAskedAloneStaysTheSame() throws IOException, ClassNotFoundException {
        Compiled before = compiled(BEFORE, "guideline zither\nhumming\n  initial 2\n");
        byte[] bytes = bytes(before.rules("p").only("zither"));
        Rules alone = (Rules) read(
                bytes,
                compiled(
                        BEFORE,
                        "guideline almost\nhumming\n  initial 1\n",
                        "guideline zither\nhumming\n  initial 2\n"));
        Request two = Request.of(
                        "humming",
                        Course.UNSTATED.toBuilder().quantity(2).completed(0).build())
                .build();
        assertEquals(Outcome.CONFORMS, alone.determine(two).outcome());
        assertThrows(IllegalArgumentException.class, () -> read(bytes, compiled(BEFORE)));
    }

    @Test
    void whatIsNullIsRefusedByTheNameOfTheFact() {
        Compiled compiled = compiled(BEFORE);
        Object request = request(compiled);
        for (String fact : List.of("mood", "pitch")) {
            Class<?> type = fact.equals("mood") ? Truth.class : compiled.type("p.Pitch");
            InvocationTargetException refused = assertThrows(
                    InvocationTargetException.class,
                    () -> request.getClass().getMethod(fact, type).invoke(request, (Object) null));
            assertEquals(NullPointerException.class, refused.getCause().getClass());
            assertEquals(fact, refused.getCause().getMessage());
        }
    }
}
