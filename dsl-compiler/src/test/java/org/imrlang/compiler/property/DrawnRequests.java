package org.imrlang.compiler.property;

import java.util.ArrayList;
import java.util.List;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.runtime.Request;

/**
 * A drawn ruleset with drawn requests of it, for the tests of other modules.
 *
 * @param rules the ruleset
 * @param requests each as the JSON of the command line
 * @param text the seed and the whole text, for a failure's message
 */
public record DrawnRequests(CheckedRuleset rules, List<String> requests, String text) {

    /** So many requests of the ruleset of a seed. */
    public static DrawnRequests draw(long seed, int count) {
        RandomRuleset ruleset = RandomRuleset.draw(seed);
        Draw draw = new Draw(~seed);
        List<String> requests = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Request request = RandomRequest.draw(draw, ruleset);
            requests.add(RequestJson.of(draw, ruleset, String.valueOf(i), request));
        }
        return new DrawnRequests(ruleset.compiled(), List.copyOf(requests), ruleset.toString());
    }
}
