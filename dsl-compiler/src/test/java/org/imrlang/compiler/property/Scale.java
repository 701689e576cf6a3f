package org.imrlang.compiler.property;

/**
 * How much tests draw: {@code -Dimr.property.scale=20} draws twenty times as many rulesets as usual, 0.2 a fifth; and
 * {@code -Dimr.property.guidelines} says how many, whatever is usual.
 */
public final class Scale {

    private static final double SCALE = Double.parseDouble(System.getProperty("imr.property.scale", "1"));

    private Scale() {}

    /**
     * How many rulesets a test draws.
     *
     * @param usually in {@code mvn verify}; at least one is drawn, however small the scale
     */
    public static int rulesets(int usually) {
        return Integer.getInteger("imr.property.guidelines", (int) Math.max(1, Math.round(usually * SCALE)));
    }
}
