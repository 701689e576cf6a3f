package org.imrlang.compiler.property;

/**
 * How much tests draw: {@code -Dimr.property.scale=20} draws twenty times as many rulesets as usual, 0.2 a fifth; and
 * {@code -Dimr.property.guidelines} says how many, whatever is usual.
 */
public final class Scale {

    private static final double SCALE = Double.parseDouble(System.getProperty("imr.property.scale", "1"));

    /** Below so many a test may not find what it asks for. */
    private static final int FEW = 20;

    private Scale() {}

    /**
     * How many rulesets a test draws: however small the scale, a few at least.
     *
     * @param usually in {@code mvn verify}
     */
    public static int rulesets(int usually) {
        int scaled = (int) Math.max(Math.min(usually, FEW), Math.round(usually * SCALE));
        return Integer.getInteger("imr.property.guidelines", scaled);
    }
}
