package org.example;

/** All that is compiled here. */
public final class Lonely {

    private Lonely() {}
}
