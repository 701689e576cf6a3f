package org.imrlang.benchmarks;

/** Something that is measured. */
@FunctionalInterface
interface Topic {

    /**
     * Measures it.
     *
     * @param quick a single small round: to see that it runs
     * @return its tables, as they are printed
     */
    String tables(boolean quick) throws Exception;
}
