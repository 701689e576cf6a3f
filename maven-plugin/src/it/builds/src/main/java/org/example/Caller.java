package org.example;

import org.example.guidelines.Rest;

/** Calls what is generated; where nothing is, this does not compile. */
public final class Caller {

    private Caller() {}

    /** How many of three naps conform at the outset. */
    public static int certified() {
        return Rest.nap().request(3).completed(0).determine().certified();
    }
}
