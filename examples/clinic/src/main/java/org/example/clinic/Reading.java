package org.example.clinic;

import java.time.LocalDate;
import org.example.clinic.guidelines.Region;
import org.example.clinic.guidelines.SnowBathingRequest;
import org.example.clinic.guidelines.Winter;
import org.imrlang.runtime.Determination;
import org.imrlang.runtime.Finding;
import org.imrlang.runtime.Truth;
import org.imrlang.runtime.Unlock;

/** What a determination says, and what to do with it. */
public final class Reading {

    private Reading() {}

    public static void main(String[] args) {
        // Each call gives another request, so that one may be the beginning of several.
        SnowBathingRequest afterTheTrial = Winter.snowBathing()
                .request(14)
                .requestDate(LocalDate.of(2026, 3, 2))
                .completed(6)
                .region(Region.NECK)
                .surgery(LocalDate.of(2026, 1, 5))
                .diagnosis("M54.2");

        Determination open = afterTheTrial.determine();
        System.out.println(open.outcome() + ", missing " + open.missing() + ", ask for " + open.askNext());

        Determination half = afterTheTrial.painRelief(40).sleepsBetter(Truth.UNKNOWN).determine();
        System.out.println(half.outcome() + ", missing " + half.missingInWords());

        Determination worse = afterTheTrial.painRelief(40).sleepsBetter(false).determine();
        System.out.println(worse.outcome() + ", " + worse.certified() + " certified");
        for (Finding finding : worse.findings()) {
            System.out.println("  line " + finding.line() + ", " + finding.status().text() + ": " + finding.text());
        }
        for (Unlock unlock : worse.unlocks()) {
            System.out.println("  " + unlock.text());
        }
    }
}
