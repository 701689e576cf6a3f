package org.imrlang.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.imrlang.compiler.InputFile;
import org.imrlang.compiler.check.CheckedRuleset;
import org.imrlang.compiler.check.CheckedText;

/**
 * Checked rulesets that are kept in a folder, so that who decides by the same files again need not compile them again, which
 * takes longer than all the rest of a short call. What is kept begins with all that it was made of: the maker and every file,
 * byte for byte. It is used only where these are the same, and where nothing is missing or damaged; so it never changes an
 * answer. That something cannot be kept, or not be read, is no error either: then it is compiled.
 *
 * <p>Processes may share a folder. It holds a bounded number of rulesets, each in the place of an older one.
 */
public final class KeptRulesets {

    /** Of larger rulesets reading what is kept gains little on compiling, and a disk would notice. */
    static final int MOST_BYTES = 4 << 20;

    private static final int PLACES = 64;

    /** What is kept in another form than this one is not ours to read. */
    private static final String FORM = "imr checked ruleset 1";

    private static final int CHECK_BYTES = Long.BYTES + Integer.BYTES;

    private static final AtomicLong WRITTEN = new AtomicLong();

    private final Path folder;
    private final String maker;

    private KeptRulesets(Path folder, String maker) {
        this.folder = folder;
        this.maker = maker;
    }

    /**
     * Those in a folder.
     *
     * @param folder where they are kept; it is made when it is missing
     * @param maker who compiles, told apart from any who might compile otherwise
     */
    public static KeptRulesets in(Path folder, String maker) {
        return new KeptRulesets(folder, maker);
    }

    /** The ruleset that these files were compiled to, where that was kept; such a ruleset has no cases. */
    public Optional<CheckedRuleset> find(List<InputFile> files) {
        if (isTooLarge(files)) {
            return Optional.empty();
        }
        byte[] origin = origin(files);
        Path place = place(files);
        try {
            return Files.exists(place) ? read(Files.readAllBytes(place), origin) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<CheckedRuleset> read(byte[] kept, byte[] origin) {
        int start = origin.length + CHECK_BYTES;
        if (kept.length < start || !Arrays.equals(kept, 0, origin.length, origin, 0, origin.length)) {
            return Optional.empty();
        }
        ByteBuffer check = ByteBuffer.wrap(kept, origin.length, CHECK_BYTES);
        long sum = check.getLong();
        int length = check.getInt();
        if (kept.length - start != length || sum != sum(kept, start)) {
            return Optional.empty();
        }
        try {
            return Optional.of(CheckedText.read(new String(kept, start, length, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException | IndexOutOfBoundsException notWritten) {
            return Optional.empty();
        }
    }

    /** Keeps what these files were compiled to, where that can be done. */
    public void keep(List<InputFile> files, CheckedRuleset ruleset) {
        if (isTooLarge(files)) {
            return;
        }
        byte[] origin = origin(files);
        byte[] text = CheckedText.write(ruleset).getBytes(StandardCharsets.UTF_8);
        byte[] kept = ByteBuffer.allocate(origin.length + CHECK_BYTES + text.length)
                .put(origin)
                .putLong(sum(text, 0))
                .putInt(text.length)
                .put(text)
                .array();
        Path place = place(files);
        // Written aside and moved, so that nobody ever reads half of it; under a name that no other writer has.
        Path aside = folder.resolve(place.getFileName()
                + "." + ProcessHandle.current().pid()
                + "." + WRITTEN.incrementAndGet()
                + "." + System.nanoTime());
        try {
            Files.createDirectories(folder);
            try {
                Files.write(aside, kept, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException notKept) {
            // A full disk or a protected folder: the next call compiles, as this one did.
            return;
        }
    }

    private static boolean isTooLarge(List<InputFile> files) {
        long bytes = 0;
        for (InputFile file : files) {
            bytes += file.content().length;
        }
        return bytes > MOST_BYTES;
    }

    /** All that a ruleset is made of. Lengths stand before what they are the length of, so that no two are written alike. */
    private byte[] origin(List<InputFile> files) {
        byte[][] parts = new byte[2 + 2 * files.size()][];
        parts[0] = FORM.getBytes(StandardCharsets.UTF_8);
        parts[1] = maker.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < files.size(); i++) {
            parts[2 + 2 * i] = files.get(i).name().getBytes(StandardCharsets.UTF_8);
            parts[3 + 2 * i] = files.get(i).content();
        }
        for (byte[] part : parts) {
            length += Integer.BYTES + part.length;
        }
        ByteBuffer origin = ByteBuffer.allocate(Integer.BYTES + length).putInt(parts.length);
        for (byte[] part : parts) {
            origin.putInt(part.length).put(part);
        }
        return origin.array();
    }

    /** Named after the files' names and not after what they say: who edits a ruleset replaces what was kept of it. */
    private Path place(List<InputFile> files) {
        int hash = 0;
        for (InputFile file : files) {
            hash = 31 * hash + file.name().hashCode();
        }
        return folder.resolve("ruleset-" + Math.floorMod(hash, PLACES));
    }

    private static long sum(byte[] bytes, int from) {
        CRC32 sum = new CRC32();
        sum.update(bytes, from, bytes.length - from);
        return sum.getValue();
    }
}
