package io.moltgram.blob.picture.corpus;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Bytes put together by hand; numbers of more than one byte are big-endian unless the name says otherwise. */
public final class Bytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    public Bytes text(String text) {
        return raw(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Bytes raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    public Bytes raw(byte[] bytes, int from, int to) {
        out.write(bytes, from, to - from);
        return this;
    }

    public Bytes u8(int... values) {
        for (int value : values) {
            out.write(value);
        }
        return this;
    }

    public Bytes u16(int value) {
        return u8(value >> 8, value);
    }

    public Bytes u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    public Bytes le16(int value) {
        return u8(value, value >> 8);
    }

    public Bytes le24(int value) {
        return u8(value, value >> 8, value >> 16);
    }

    public Bytes le32(long value) {
        return le16((int) value).le16((int) (value >> 16));
    }

    public Bytes times(int count, byte[] bytes) {
        for (int i = 0; i < count; i++) {
            raw(bytes);
        }
        return this;
    }

    /** A chunk of PNG, with its sum. */
    public Bytes pngChunk(String name, byte[] content) {
        byte[] named = new Bytes().text(name).raw(content).array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return u32(content.length).raw(named).u32(sum.getValue());
    }

    /** A chunk of RIFF, padded to an even length. */
    public Bytes riffChunk(String name, byte[] content) {
        return text(name).le32(content.length).raw(content).raw(new byte[content.length % 2]);
    }

    /** A box of ISO base media. */
    public Bytes box(String name, byte[] content) {
        return u32(content.length + 8L).text(name).raw(content);
    }

    /** A segment of JPEG. */
    public Bytes segment(int marker, byte[] content) {
        return u8(0xFF, marker).u16(content.length + 2).raw(content);
    }

    public byte[] array() {
        return out.toByteArray();
    }

    /** So many times the same text. */
    public static byte[] many(int count, String text) {
        return text.repeat(count).getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] deflated(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            deflater.write(bytes);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** So many zero bytes, packed. */
    public static byte[] deflatedZeros(long count) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(packed, new Deflater(9))) {
            byte[] zeros = new byte[1 << 20];
            for (long left = count; left > 0; left -= zeros.length) {
                deflater.write(zeros, 0, (int) Math.min(left, zeros.length));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /** Where the mark first stands. */
    public static int find(byte[] bytes, String mark) {
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(mark);
        if (at < 0) {
            throw new IllegalArgumentException("no " + mark);
        }
        return at;
    }

    /** A copy in which other bytes stand at that place. */
    public static byte[] patched(byte[] bytes, int at, int... values) {
        byte[] copy = bytes.clone();
        for (int i = 0; i < values.length; i++) {
            copy[at + i] = (byte) values[i];
        }
        return copy;
    }

    /** The first so many thousandths of it. */
    public static byte[] cut(byte[] bytes, int thousandths) {
        return Arrays.copyOf(bytes, (int) ((long) bytes.length * thousandths / 1000));
    }
}
