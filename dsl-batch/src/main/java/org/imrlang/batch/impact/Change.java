package org.imrlang.batch.impact;

/**
 * How many requests change in one way.
 *
 * @param transition the way
 * @param unit what the treatment is counted in
 * @param requests how many change so, at least 1
 * @param gained how much more the head certifies, summed over the requests of which it certifies more
 * @param lost how much less it certifies, summed over those of which it certifies less
 */
public record Change(Transition transition, String unit, long requests, long gained, long lost) {}
