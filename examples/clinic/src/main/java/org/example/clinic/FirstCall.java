package org.example.clinic;

import java.time.LocalDate;
import org.example.clinic.guidelines.Region;
import org.example.clinic.guidelines.Winter;
import org.imrlang.runtime.Determination;

/** Asks for twelve sessions and prints what the guideline says of them. */
public final class FirstCall {

    private FirstCall() {}

    public static void main(String[] args) {
        Determination d = Winter.snowBathing()
                .request(12)
                .perWeek(3)
                .requestDate(LocalDate.of(2026, 2, 2))
                .completed(0)
                .region(Region.NECK)
                .surgery(LocalDate.of(2026, 1, 5))
                .diagnosis("M54.2")
                .determine();

        System.out.println(d.outcome().text() + ": " + d.certified() + " of " + d.requested());
        System.out.println(d.rationale());
    }
}
