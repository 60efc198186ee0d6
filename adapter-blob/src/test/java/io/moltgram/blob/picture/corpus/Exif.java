package io.moltgram.blob.picture.corpus;

import java.nio.charset.StandardCharsets;

/** Blocks of EXIF in the TIFF format of CIPA DC-008. */
public final class Exif {

    private Exif() {}

    /** With an orientation and an artist's name. */
    public static byte[] tiff(boolean littleEndian, int orientation, String artist) {
        byte[] words = (artist + "\0\0\0\0\0").getBytes(StandardCharsets.US_ASCII);
        Order out = new Order(littleEndian);
        out.start().u16(2);
        out.u16(0x0112).u16(3).u32(1).u16(orientation).u16(0);
        out.u16(0x013B).u16(2).u32(words.length).u32(38);
        return out.u32(0).bytes.raw(words).array();
    }

    /** With a place on Earth, an artist's name, and a thumbnail. */
    public static byte[] telling(String words, byte[] thumbnail) {
        byte[] text = (words + "\0").getBytes(StandardCharsets.US_ASCII);
        int first = 8 + 2 + 3 * 12 + 4;
        int place = first + text.length;
        int second = place + 2 + 4 * 12 + 4 + 48;
        int preview = second + 2 + 3 * 12 + 4;
        Order out = new Order(false);
        out.start().u16(3);
        out.u16(0x010E).u16(2).u32(text.length).u32(first);
        out.u16(0x0112).u16(3).u32(1).u16(1).u16(0);
        out.u16(0x8825).u16(4).u32(1).u32(place);
        out.u32(second).bytes.raw(text);
        int degrees = second - 48;
        out.u16(4);
        out.u16(1).u16(2).u32(2).bytes.text("N\0\0\0");
        out.u16(2).u16(5).u32(3).u32(degrees);
        out.u16(3).u16(2).u32(2).bytes.text("W\0\0\0");
        out.u16(4).u16(5).u32(3).u32(degrees + 24);
        out.u32(0);
        for (int number : new int[] {51, 28, 38, 0, 0, 5}) {
            out.u32(number).u32(1);
        }
        out.u16(3);
        out.u16(0x0103).u16(3).u32(1).u16(6).u16(0);
        out.u16(0x0201).u16(4).u32(1).u32(preview);
        out.u16(0x0202).u16(4).u32(1).u32(thumbnail.length);
        return out.u32(0).bytes.raw(thumbnail).array();
    }

    /** A directory that names itself as the next one. */
    static byte[] circle() {
        return new Order(false)
                .start()
                .u16(1)
                .u16(0x8769)
                .u16(4)
                .u32(1)
                .u32(8)
                .u32(8)
                .bytes
                .array();
    }

    /** Says to have so many values of a kind. */
    static byte[] lying(long count, long offset) {
        return new Order(true)
                .start()
                .u16(2)
                .u16(0x0112)
                .u16(3)
                .u32(count)
                .u32(offset)
                .u16(0x9286)
                .u16(7)
                .u32(count)
                .u32(offset)
                .u32(offset)
                .bytes
                .array();
    }

    /** As a segment of JPEG has it. */
    public static byte[] segment(byte[] tiff) {
        return new Bytes().text("Exif\0\0").raw(tiff).array();
    }

    /** Numbers in the one order or the other. */
    private static final class Order {

        private final Bytes bytes = new Bytes();
        private final boolean littleEndian;

        Order(boolean littleEndian) {
            this.littleEndian = littleEndian;
        }

        Order start() {
            bytes.text(littleEndian ? "II" : "MM");
            return u16(42).u32(8);
        }

        Order u16(int value) {
            if (littleEndian) {
                bytes.le16(value);
            } else {
                bytes.u16(value);
            }
            return this;
        }

        Order u32(long value) {
            if (littleEndian) {
                bytes.le32(value);
            } else {
                bytes.u32(value);
            }
            return this;
        }
    }
}
