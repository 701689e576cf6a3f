package org.imrlang.engine.jdk.java.util.concurrent.locks;

/** A lock that the one thread of a page always gets. */
public class ReentrantLock {

    private int held;

    /** Takes the lock. */
    public void lock() {
        held++;
    }

    /** Takes the lock, which is always free. */
    public boolean tryLock() {
        held++;
        return true;
    }

    /** Gives the lock back. */
    public void unlock() {
        if (held == 0) {
            throw new IllegalMonitorStateException();
        }
        held--;
    }
}
