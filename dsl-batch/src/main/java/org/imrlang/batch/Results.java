package org.imrlang.batch;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;

/** Where answers go. */
public interface Results extends Closeable {

    /**
     * Before the first answer.
     *
     * @return what is there already, and need not be decided again
     * @throws IOException where there can be none, in words for a person
     */
    Written begin(Answers answers, int threads) throws IOException;

    /**
     * Takes whole lines of answers.
     *
     * @throws IOException where they cannot be written, in words for a person
     */
    void write(ByteArrayOutputStream lines) throws IOException;

    /**
     * After the last answer.
     *
     * @throws IOException where something is wrong with what is there, in words for a person
     */
    void end() throws IOException;
}
