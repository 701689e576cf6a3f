package org.imrlang.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.imrlang.compiler.InputFile;

/**
 * A short text that is the same for the same things, in the same order, on every machine, and another for any others. It is
 * gathered part by part; a length stands before each, so that no two gatherings are alike by accident.
 */
public final class Fingerprint {

    private static final int CHUNK = 1 << 16;

    private final MessageDigest digest = sha256();

    /** Nothing is gathered yet. */
    public Fingerprint() {}

    /** Gathers a text. */
    public Fingerprint add(String text) {
        return add(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Gathers files: their number, their names and what they hold. */
    public Fingerprint add(List<InputFile> files) {
        length(files.size());
        for (InputFile file : files) {
            add(file.name());
            add(file.content());
        }
        return this;
    }

    /**
     * Gathers what a file holds, or all files of a folder with their subfolders, whatever order the disk lists them in.
     * Neither the place nor any time counts.
     *
     * @throws IOException where it cannot be read
     */
    public Fingerprint addContent(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return addFile(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            length(files.size());
            for (Path file : files) {
                add(Words.name(path.relativize(file)));
                addFile(file);
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        return this;
    }

    /** The fingerprint of what was gathered, after which nothing more can be. */
    public String text() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /**
     * The fingerprint of what one file holds.
     *
     * @throws IOException where it cannot be read
     */
    static String of(Path file) throws IOException {
        return new Fingerprint().addFile(file).text();
    }

    private Fingerprint add(byte[] part) {
        length(part.length);
        digest.update(part);
        return this;
    }

    private Fingerprint addFile(Path file) throws IOException {
        byte[] chunk = new byte[CHUNK];
        long read = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (int some = in.read(chunk); some >= 0; some = in.read(chunk)) {
                digest.update(chunk, 0, some);
                read += some;
            }
        }
        // Behind what it counts, since only then is it sure.
        length(read);
        return this;
    }

    private void length(long length) {
        digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, length));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
