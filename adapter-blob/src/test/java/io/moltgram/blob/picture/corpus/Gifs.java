package io.moltgram.blob.picture.corpus;

/** A GIF in the making (GIF89a); its pixels are not packed, which the format allows by clearing the codes often. */
final class Gifs {

    private final Bytes out = new Bytes();

    /** @param colours two to the power of how many are in the shared palette; 0 for none */
    Gifs(int width, int height, int colours) {
        out.text("GIF89a").le16(width).le16(height);
        out.u8(colours == 0 ? 0 : 0x80 | colours - 1, 0, 0).raw(palette(colours));
    }

    Gifs loop(int times) {
        return application("NETSCAPE2.0", new Bytes().u8(1).le16(times).array());
    }

    Gifs application(String name, byte[] content) {
        out.u8(0x21, 0xFF, 11).text(name);
        return blocks(content).end();
    }

    Gifs comment(byte[] content) {
        out.u8(0x21, 0xFE);
        return blocks(content).end();
    }

    /** @param disposal what becomes of the next frame when it is over, 0 to 7 */
    Gifs control(int disposal, int hundredths, int transparent) {
        out.u8(0x21, 0xF9, 4, disposal << 2 | (transparent >= 0 ? 1 : 0)).le16(hundredths);
        out.u8(Math.max(0, transparent), 0);
        return this;
    }

    Gifs frame(int left, int top, int width, int height, int bits) {
        return descriptor(left, top, width, height, 0).pixels(width * height, bits);
    }

    /** @param flags 0x40 interlaced, 0x80 a palette of its own follows, of 2^((flags & 7) + 1) colours */
    Gifs descriptor(int left, int top, int width, int height, int flags) {
        out.u8(0x2C).le16(left).le16(top).le16(width).le16(height).u8(flags);
        if ((flags & 0x80) != 0) {
            out.raw(palette((flags & 7) + 1));
        }
        return this;
    }

    Gifs pixels(int count, int bits) {
        out.u8(bits);
        return blocks(codes(count, bits)).end();
    }

    Gifs raw(int... bytes) {
        out.u8(bytes);
        return this;
    }

    Gifs blocks(byte[] content) {
        for (int at = 0; at < content.length; at += 255) {
            int length = Math.min(255, content.length - at);
            out.u8(length).raw(content, at, at + length);
        }
        return this;
    }

    Gifs end() {
        out.u8(0);
        return this;
    }

    /** With its trailer. */
    byte[] array() {
        return new Bytes().raw(out.array()).u8(0x3B).array();
    }

    byte[] withoutTrailer() {
        return out.array();
    }

    /** All codes have one bit more than the colours, because the table is cleared before it grows. */
    static byte[] codes(int count, int bits) {
        Bits packed = new Bits();
        int clear = 1 << bits;
        for (int i = 0; i < count; i++) {
            if (i % Math.max(1, clear - 2) == 0) {
                packed.put(clear, bits + 1);
            }
            packed.put((i * 7 + i / 13) % clear, bits + 1);
        }
        packed.put(clear + 1, bits + 1);
        return packed.array();
    }

    private static byte[] palette(int colours) {
        if (colours == 0) {
            return new byte[0];
        }
        byte[] palette = new byte[3 << colours];
        for (int i = 0; i < palette.length; i++) {
            palette[i] = (byte) (i * 83);
        }
        return palette;
    }

    /** Bits, lowest first. */
    private static final class Bits {

        private final Bytes bytes = new Bytes();
        private int pending;
        private int count;

        void put(int value, int bits) {
            pending |= value << count;
            count += bits;
            while (count >= 8) {
                bytes.u8(pending & 255);
                pending >>>= 8;
                count -= 8;
            }
        }

        byte[] array() {
            return bytes.u8(pending & 255).array();
        }
    }
}
