package org.example.clinic;

import org.example.clinic.guidelines.Ruleset;
import org.imrlang.runtime.Course;
import org.imrlang.runtime.InvalidRequestException;
import org.imrlang.runtime.Request;
import org.imrlang.runtime.Rules;

/** The same by names, for whoever learns them only when it runs. */
public final class ByName {

    private ByName() {}

    public static void main(String[] args) {
        Rules rules = Ruleset.rules();
        Course course = Course.UNSTATED.toBuilder().quantity(6).completed(0).build();

        Request right =
                Request.of("snow_bathing", course).fact("sleeps_better", true).build();
        System.out.println(rules.determine(right));
        System.out.println(rules.only("winter").determine(right).outcome());

        Request misspelt = Request.of("snow_bathng", course).build();
        try {
            rules.determine(misspelt);
        } catch (InvalidRequestException refused) {
            System.out.println(refused.getMessage());
        }
    }
}
