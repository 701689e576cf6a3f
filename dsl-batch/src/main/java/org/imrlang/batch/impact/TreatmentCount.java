package org.imrlang.batch.impact;

/**
 * What becomes of the requests of one treatment that both versions decide.
 *
 * @param treatment its name
 * @param unit what it is counted in; {@code sessions / visits} where the versions count unlike things
 * @param requests how many there are
 * @param changed how many of them change
 * @param certifiedByBase what the base certifies, in sum
 * @param certifiedByHead what the head certifies, in sum
 * @param gained how much more the head certifies, summed over the requests of which it certifies more
 * @param lost how much less it certifies, summed over those of which it certifies less
 */
public record TreatmentCount(
        String treatment,
        String unit,
        long requests,
        long changed,
        long certifiedByBase,
        long certifiedByHead,
        long gained,
        long lost) {}
