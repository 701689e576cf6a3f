package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.runtime.Request;

/**
 * The files of a drawn ruleset with drawn requests of it, for the tests of other modules.
 *
 * @param files its texts
 * @param rules what they say
 * @param requests requests that it can read
 */
public record DrawnFiles(List<InputFile> files, CheckedRuleset rules, List<Request> requests) {

    /** So many requests of the ruleset of a seed. */
    public static DrawnFiles draw(long seed, int count) {
        return of(RandomRuleset.draw(seed), new Draw(~seed), count);
    }

    /** So many requests of a ruleset, both of this chance. */
    public static DrawnFiles draw(Random chance, int count) {
        Draw draw = new Draw(chance);
        return of(RandomRuleset.draw(draw, 0), draw, count);
    }

    private static DrawnFiles of(RandomRuleset ruleset, Draw draw, int count) {
        List<Request> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            requests.add(RandomRequest.draw(draw, ruleset));
        }
        return new DrawnFiles(ruleset.inputs(), ruleset.compiled(), List.copyOf(requests));
    }
}
