package org.imrlang.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.InputFile;

/**
 * A ruleset of many files, all of one guideline's facts and treatments. Its treatments are invented and its numbers are
 * nobody's: it has the shape of guidelines and not their content.
 */
final class LargeRuleset {

    private static final int REGIONS = 100;
    private static final int LETTERS = 26;

    private LargeRuleset() {}

    /**
     * The files.
     *
     * @param files how many, beside the one whose declarations they use
     * @param recommendations how many each of them holds
     * @param perTreatment how many of those are for one treatment; each applies to another region
     */
    static List<InputFile> files(int files, int recommendations, int perTreatment) {
        List<InputFile> inputs = new ArrayList<>();
        inputs.add(file("common.imr", common(recommendations / perTreatment)));
        for (int number = 0; number < files; number++) {
            inputs.add(file("guide_" + number + ".imr", guideline(number, recommendations, perTreatment)));
        }
        return inputs;
    }

    private static InputFile file(String name, String text) {
        return new InputFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String common(int treatments) {
        StringBuilder text = new StringBuilder("""
                guideline common "What all of them share"
                  authority MTUS

                fact adl_improved              "activities of daily living have improved"
                fact work_restrictions_reduced "work restrictions have been reduced"
                fact dependency_reduced        "dependency on continued medical treatment has been reduced"
                fact acute                     "the pain is acute"
                fact chronic                   "the pain is chronic"
                fact pain_relief percent
                fact surgery date
                fact region one of (""");
        for (int region = 0; region < REGIONS; region++) {
            text.append(region == 0 ? "" : ", ").append("region_").append(region);
        }
        text.append("""
                )

                define functional_improvement "objective functional improvement" as
                  (adl_improved or work_restrictions_reduced) and dependency_reduced

                """);
        for (int treatment = 0; treatment < treatments; treatment++) {
            text.append("treatment ").append(treatment(treatment)).append(" in visits\n");
        }
        return text.toString();
    }

    private static String guideline(int number, int recommendations, int perTreatment) {
        StringBuilder text = new StringBuilder("guideline guide_")
                .append(number)
                .append(" \"Guideline ")
                .append(number)
                .append(
                        "\"\n  authority MTUS\n  edition \"2016\"\n  use common\n\nsource book \"A book\" pages 23..24\n");
        for (int recommendation = 0; recommendation < recommendations; recommendation++) {
            int region = recommendation % perTreatment;
            text.append('\n')
                    .append(treatment(recommendation / perTreatment))
                    .append(" for region is region_")
                    .append(region)
                    .append(region % 2 == 0 ? " and (acute or chronic)\n" : "\n")
                    .append("  requires not acute or chronic \"an indication\"\n")
                    .append("  initial 3..6 at 2..3 per week over 2..4 weeks\n")
                    .append("  then max 10..")
                    .append(12 + number % 7)
                    .append(" if functional_improvement\n")
                    .append("  max 24 per calendar year unless pain_relief at least 50%\n")
                    .append("  until 6 months after surgery\n")
                    .append("  cite book pages 23\n");
        }
        return text.append("\ncase \"six visits at the outset\"\n  request ")
                .append(treatment(0))
                .append(" 6 visits\n  completed 0\n  given region region_0, acute, no chronic, surgery 2014-01-02\n")
                .append("  expect does not conform\n")
                .toString();
    }

    /** Names of which no two are near each other. */
    static String treatment(int number) {
        int tens = number / 10;
        String first = (tens < LETTERS ? "" : (char) ('a' + tens / LETTERS - 1)) + "" + (char) ('a' + tens % LETTERS);
        String letters = first + (char) ('a' + number % 10);
        return "therapy_" + letters + "_" + number;
    }
}
