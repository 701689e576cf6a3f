package org.imrlang.engine;

import org.teavm.extension.spi.substitution.SubstitutionPolicy;
import org.teavm.extension.spi.substitution.SubstitutionSink;

/**
 * Tells the compiler of the script where to find what its own class library lacks and the JSON library names: locks and
 * atomic arrays, which in a page, with its one thread, have nothing to guard.
 */
public final class JdkParts implements SubstitutionPolicy {

    @Override
    public void contribute(SubstitutionSink sink) {
        sink.selectClasses(name -> name.startsWith("java.util.concurrent.")).packagePrefix("org.imrlang.engine.jdk.");
    }
}
