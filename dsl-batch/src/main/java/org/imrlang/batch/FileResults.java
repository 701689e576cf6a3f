package org.imrlang.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * Answers in a file. What an earlier run has left there is gone on with: its last answers are decided once more and have to
 * be the same, a line that it did not finish is finished, and nothing of what is there is ever written over.
 */
public final class FileResults implements Results {

    private static final String DIFFERS = "does not hold what these requests and rules give; "
            + "it was left as it is, name another file or call again with what it was made of";

    private final Path file;
    private final FileChannel channel;
    private long compared;
    private long length;

    private FileResults(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * A file that is not there yet; a device or a pipe may be.
     *
     * @throws UnwritableResultsException where it cannot be made
     */
    public static FileResults create(Path file) throws UnwritableResultsException {
        if (Files.isDirectory(file)) {
            throw new UnwritableResultsException("is a folder; name a file in it");
        }
        try {
            return Files.exists(file) && !Files.isRegularFile(file)
                    ? new FileResults(file, FileChannel.open(file, StandardOpenOption.WRITE))
                    : locked(file, FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        } catch (FileAlreadyExistsException e) {
            throw new UnwritableResultsException("is there already; --resume goes on with it, or name another file");
        } catch (UnwritableResultsException e) {
            throw e;
        } catch (IOException e) {
            throw new UnwritableResultsException("cannot be written: " + UnwritableResultsException.reason(e));
        }
    }

    /**
     * A file that an earlier run has begun, or that is not there yet.
     *
     * @throws UnwritableResultsException where it cannot be gone on with
     */
    public static FileResults resume(Path file) throws UnwritableResultsException {
        if (!Files.exists(file)) {
            return create(file);
        }
        if (!Files.isRegularFile(file)) {
            throw new UnwritableResultsException("is no file that a run could go on with");
        }
        try {
            return locked(file, FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE));
        } catch (UnwritableResultsException e) {
            throw e;
        } catch (IOException e) {
            throw new UnwritableResultsException("cannot be written: " + UnwritableResultsException.reason(e));
        }
    }

    /** What is there was not written by a run with these requests and rules. */
    static UnwritableResultsException differs() {
        return new UnwritableResultsException(DIFFERS);
    }

    private static FileResults locked(Path file, FileChannel channel) throws IOException {
        boolean isOurs;
        try {
            isOurs = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            isOurs = false;
        }
        if (!isOurs) {
            channel.close();
            throw new UnwritableResultsException("is being written by another run");
        }
        return new FileResults(file, channel);
    }

    @Override
    public Written begin(Answers answers, int threads) throws IOException {
        try {
            length = Files.isRegularFile(file) ? channel.size() : 0;
            byte[] head = answers.head();
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            first.writeBytes(head);
            if (length <= head.length) {
                write(first);
                return Written.nothing();
            }
            write(first);
            Written written = new Earlier(channel, length, answers, threads).written();
            compared = Math.max(compared, written.bytes());
            return written;
        } catch (UnwritableResultsException e) {
            throw e;
        } catch (IOException e) {
            throw new UnwritableResultsException("cannot be read: " + UnwritableResultsException.reason(e));
        }
    }

    @Override
    public void write(ByteArrayOutputStream lines) throws IOException {
        byte[] bytes = lines.toByteArray();
        int same = (int) Math.min(bytes.length, length - compared);
        if (same > 0) {
            compare(bytes, same);
        }
        try {
            ByteBuffer rest = ByteBuffer.wrap(bytes, Math.max(same, 0), bytes.length - Math.max(same, 0));
            while (rest.hasRemaining()) {
                length += write(rest);
                compared = length;
            }
        } catch (IOException e) {
            throw UnwritableResultsException.of(e);
        }
    }

    /** A device has no place to write at. */
    private int write(ByteBuffer rest) throws IOException {
        return Files.isRegularFile(file) ? channel.write(rest, length) : channel.write(rest);
    }

    private void compare(byte[] bytes, int count) throws IOException {
        ByteBuffer there = ByteBuffer.allocate(count);
        try {
            while (there.hasRemaining() && channel.read(there, compared + there.position()) >= 0) {
                // reads what a system gives at once
            }
        } catch (IOException e) {
            throw new UnwritableResultsException("cannot be read: " + UnwritableResultsException.reason(e));
        }
        if (there.hasRemaining() || !Arrays.equals(bytes, 0, count, there.array(), 0, count)) {
            throw differs();
        }
        compared += count;
    }

    @Override
    public void end() throws IOException {
        if (compared < length) {
            throw differs();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
