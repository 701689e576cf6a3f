package org.imrlang.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What is read without the parser of the command line is what that parser would have read. */
class DecideCallTest {

    private static final int CALLS = 20_000;

    private static final List<String> WORDS = List.of(
            "decide",
            "--rules",
            "--rules=a",
            "--rules=",
            "--rules=--format",
            "--rule",
            "--format",
            "--format=json",
            "--format=html",
            "--format=xml",
            "--format=",
            "--format==",
            "text",
            "json",
            "html",
            "JSON",
            "a.imr",
            "a=b",
            "",
            " ",
            "'a'",
            "\"a b\"",
            "-",
            "--",
            "-h",
            "--help",
            "-V",
            "--version",
            "-x",
            "@a",
            "@@a",
            "${a}",
            "request.json");

    @Test
    void drawnCallsAreReadAsTheParserReadsThem() {
        Random draw = new Random(1);
        int plain = 0;
        for (int i = 0; i < CALLS; i++) {
            List<String> args = new ArrayList<>(List.of("decide"));
            int length = draw.nextInt(7);
            for (int word = 0; word < length; word++) {
                args.add(WORDS.get(draw.nextInt(WORDS.size())));
            }
            Optional<DecideCall> read = DecideCall.of(args);
            if (read.isPresent()) {
                plain++;
                assertEquals(parsed(args), read.get(), args::toString);
            }
        }
        assertTrue(plain > CALLS / 100, "only " + plain + " of the calls were plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide -",
                "decide request.json",
                "decide --format json request.json",
                "decide --rules a.imr --rules b --format=html -",
                "decide request.json --rules=a.imr"
            })
    void whatPeopleWriteIsPlain(String call) {
        List<String> args = List.of(call.split(" "));
        assertEquals(Optional.of(parsed(args)), DecideCall.of(args));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check",
                "decide",
                "decide -h",
                "decide --help request.json",
                "decide a b",
                "decide --format yaml a",
                "decide --format json --format json a",
                "decide --rules",
                "decide --rulse a b",
                "decide -- a",
                "decide @arguments"
            })
    void theRestIsLeftToTheParser(String call) {
        assertEquals(Optional.empty(), DecideCall.of(List.of(call.split(" "))));
    }

    @Test
    void theVersionIsTheSameWithoutTheParser() {
        assertEquals(Said.by("--version", "check"), Said.by("--version"));
        assertEquals(Said.by("-V"), Said.by("--version"));
    }

    private static DecideCall parsed(List<String> args) {
        CommandLine line = new CommandLine(new ImrCommand());
        line.setCaseInsensitiveEnumValuesAllowed(false);
        CommandLine.ParseResult result = line.parseArgs(args.toArray(String[]::new));
        return ((DecideCommand) result.subcommand().commandSpec().userObject()).asked();
    }
}
