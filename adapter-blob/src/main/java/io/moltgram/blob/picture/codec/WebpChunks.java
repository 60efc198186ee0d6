package io.moltgram.blob.picture.codec;

import java.io.EOFException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The chunks of a WebP file, or of a frame within (RFC 9649, section 2.3); reading ends where the bytes make no sense.
 */
record WebpChunks(ByteBuffer bytes, List<Chunk> all) {

    private static final int FIRST = 12;

    /** @param start of what is in it, without name and length */
    record Chunk(String name, int start, int length) {}

    /** Throws when the file is shorter than it says. */
    static WebpChunks of(byte[] file) throws EOFException {
        int said = file.length < FIRST
                ? Integer.MAX_VALUE
                : ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getInt(4);
        if (said < 0 || said > file.length - 8) {
            throw new EOFException("shorter than it says");
        }
        return of(file, FIRST, file.length);
    }

    static WebpChunks of(byte[] file, int start, int end) {
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        List<Chunk> chunks = new ArrayList<>();
        int at = start;
        while (at + 8 <= end) {
            int length = bytes.getInt(at + 4);
            if (length < 0 || length > end - at - 8) {
                break;
            }
            chunks.add(new Chunk(new String(file, at, 4, StandardCharsets.ISO_8859_1), at + 8, length));
            at += 8 + length + length % 2;
        }
        return new WebpChunks(bytes, List.copyOf(chunks));
    }

    Optional<Chunk> first(String name) {
        return all.stream().filter(chunk -> chunk.name().equals(name)).findFirst();
    }

    byte[] content(Chunk chunk) {
        return Arrays.copyOfRange(bytes.array(), chunk.start(), chunk.start() + chunk.length());
    }

    /** A number of three bytes. */
    int three(int at) {
        return bytes.getShort(at) & 0xFFFF | (bytes.get(at + 2) & 255) << 16;
    }

    void putThree(int at, int value) {
        bytes.putShort(at, (short) value);
        bytes.put(at + 2, (byte) (value >> 16));
    }
}
