package org.imrlang.pages.letter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.json.CaseFile;
import org.imrlang.json.InvalidJsonRequestException;
import org.imrlang.json.RequestReader;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Rules;

/** Reviews to look at: rules and requests, decided. */
public final class Letters {

    private final Rules rules;
    private final CaseFile asked;

    private Letters(Rules rules, CaseFile asked) {
        this.rules = rules;
        this.asked = asked;
    }

    /** The courses that are hard to draw and to write: hostile words, huge numbers, nothing known. */
    public static Letters odd() {
        return of(resource("odd.imr"), resource("odd.json"));
    }

    /** A review of a request as JSON, by rules as text. */
    public static Letters of(String guideline, String json) {
        Rules rules = Interpreter.of(Compiler.compile(
                        List.of(new InputFile("odd.imr", guideline.getBytes(StandardCharsets.UTF_8))), false)
                .ruleset()
                .orElseThrow(() -> new IllegalStateException("the rules of a test have errors")));
        try {
            return new Letters(rules, RequestReader.read(json.getBytes(StandardCharsets.UTF_8), rules.vocabulary()));
        } catch (InvalidJsonRequestException e) {
            throw new IllegalStateException("the requests of a test have errors: " + e.problems(), e);
        }
    }

    /** The lines, decided. */
    public List<Letter.Line> lines() {
        return asked.requests().stream()
                .map(request -> new Letter.Line(request, rules.determine(request)))
                .toList();
    }

    /** The line of this id. */
    public Determination line(String id) {
        return lines().stream()
                .map(Letter.Line::determination)
                .filter(one -> one.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line is called " + id));
    }

    /** The letter. */
    public String page() {
        return Letter.of(asked.title(), lines(), rules.vocabulary());
    }

    private static String resource(String name) {
        try (InputStream in = Letters.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name + " beside the tests");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("a resource on the class path cannot be read", e);
        }
    }
}
