package org.imrlang.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * The first bytes of a file that is open already, which stays open: some systems let nobody but the channel that holds the
 * lock read the file.
 */
final class FileStart extends InputStream {

    private final FileChannel channel;
    private final long length;
    private long position;

    FileStart(FileChannel channel, long length) {
        this.channel = channel;
        this.length = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        int most = (int) Math.min(count, length - position);
        int read = most == 0 ? -1 : channel.read(ByteBuffer.wrap(bytes, from, most), position);
        position += Math.max(read, 0);
        return read;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, length - position);
    }
}
