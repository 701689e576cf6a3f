package org.imrlang.fuzzing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.imrlang.compiler.Compiler;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.interpret.Interpreter;
import org.imrlang.runtime.Rules;

/** Rules of plainly invented treatments, with a fact of each type, that all fuzzed requests are held against. */
final class Invented {

    private static final String GUIDELINE = """
            guideline invented "What nobody would write"
              authority NOBODY
              effective from 2013-01-01 until 2020-01-01 by service date

            treatment moonbathing "bathing by moonlight" in nights
            treatment humming in sessions
            treatment kelp in "mg/day"

            fact calm "the patient is calm"
            fact relief percent
            fact region one of (left, right, middle)
            fact onset date
            fact diagnosis codes ICD10
            fact weight number in kg

            moonbathing for region is left
              initial 4..6 at 2..3 per week over 2..4 weeks
              then max 13..20 if calm and relief at least 30%
              until 6 months after onset

            moonbathing for region is right
              requires calm
              up to 3
              max 9 per year per region unless calm

            humming
              contraindicated if diagnosis includes ("F32.*") or weight more than 120.5 kg
              initial 2
              then max 9 if calm
              at least 2 days apart

            kelp
              up to 30
            """;

    static final Rules RULES = Interpreter.of(Compiler.compile(
                    List.of(new InputFile("invented.imr", GUIDELINE.getBytes(StandardCharsets.UTF_8))), false)
            .ruleset()
            .orElseThrow());

    private Invented() {}
}
