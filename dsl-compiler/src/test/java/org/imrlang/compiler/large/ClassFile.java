package org.imrlang.compiler.large;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How near a class file comes to what a class file can hold.
 *
 * @param bytes of the file
 * @param constants how many entries its constant pool has; it holds 65,535
 * @param longest how many bytes of code its longest method has; a method holds 65,535
 * @param method the name of that method
 */
public record ClassFile(int bytes, int constants, int longest, String method) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int UTF8 = 1;

    /** Reads a class file. */
    public static ClassFile of(byte[] file) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            return read(in, file.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassFile read(DataInputStream in, int bytes) throws IOException {
        if (in.readInt() != MAGIC) {
            throw new IllegalArgumentException("no class file");
        }
        in.skipNBytes(4);
        int constants = in.readUnsignedShort();
        String[] texts = constants(in, constants);
        in.skipNBytes(6);
        in.skipNBytes(2L * in.readUnsignedShort());
        int fields = in.readUnsignedShort();
        for (int field = 0; field < fields; field++) {
            in.skipNBytes(6);
            code(in, texts);
        }
        int methods = in.readUnsignedShort();
        int longest = 0;
        String longestName = "";
        for (int method = 0; method < methods; method++) {
            in.skipNBytes(2);
            String name = texts[in.readUnsignedShort()];
            in.skipNBytes(2);
            int length = code(in, texts);
            if (length > longest) {
                longest = length;
                longestName = name;
            }
        }
        return new ClassFile(bytes, constants, longest, longestName);
    }

    private static String[] constants(DataInputStream in, int count) throws IOException {
        String[] texts = new String[count];
        for (int index = 1; index < count; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case UTF8 -> texts[index] = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++;
                }
                case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IllegalArgumentException("a constant of the unknown kind " + tag);
            }
        }
        return texts;
    }

    /** Skips the attributes of a field or a method; gives how many bytes of code are among them. */
    private static int code(DataInputStream in, String[] texts) throws IOException {
        int attributes = in.readUnsignedShort();
        int code = 0;
        for (int attribute = 0; attribute < attributes; attribute++) {
            String name = texts[in.readUnsignedShort()];
            long length = Integer.toUnsignedLong(in.readInt());
            if (name.equals("Code")) {
                in.skipNBytes(4);
                code = in.readInt();
                length -= 8;
            }
            in.skipNBytes(length);
        }
        return code;
    }
}
