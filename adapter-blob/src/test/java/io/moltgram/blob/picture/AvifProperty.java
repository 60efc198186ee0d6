package io.moltgram.blob.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Adds a property of one byte to the first item of an AVIF file, as ISO/IEC 23008-12 lays it out. */
final class AvifProperty {

    private static final int BOX = 9;

    private AvifProperty() {}

    static byte[] added(byte[] avif, String name, byte value) {
        ByteBuffer old = ByteBuffer.wrap(avif);
        int properties = find(avif, "ipco");
        int links = find(avif, "ipma");
        int propertiesEnd = properties + old.getInt(properties);
        int count = links + 8 + 4 + 4 + 2;
        int linksEnd = count + 1 + avif[count];
        ByteBuffer out = ByteBuffer.allocate(avif.length + BOX + 1);
        out.put(avif, 0, propertiesEnd);
        out.putInt(BOX).put(name.getBytes(StandardCharsets.US_ASCII)).put(value);
        out.put(avif, propertiesEnd, linksEnd - propertiesEnd);
        out.put((byte) (0x80 | boxes(old, properties + 8, propertiesEnd) + 1));
        out.put(avif, linksEnd, avif.length - linksEnd);
        grow(out, properties, BOX);
        grow(out, links + BOX, 1);
        grow(out, find(avif, "iprp"), BOX + 1);
        grow(out, find(avif, "meta"), BOX + 1);
        out.put(count + BOX, (byte) (avif[count] + 1));
        moveItems(out, find(avif, "iloc"));
        return out.array();
    }

    /** Item locations of version 0 with offsets of four bytes and no base offsets. */
    private static void moveItems(ByteBuffer out, int locations) {
        int at = locations + 8 + 4 + 2;
        int items = out.getShort(at);
        at += 2;
        for (int i = 0; i < items; i++) {
            int offset = at + 2 + 2 + 2;
            grow(out, offset, BOX + 1);
            at = offset + 4 + 4;
        }
    }

    private static int boxes(ByteBuffer file, int from, int end) {
        int count = 0;
        for (int at = from; at < end; at += file.getInt(at)) {
            count++;
        }
        return count;
    }

    private static void grow(ByteBuffer out, int at, int by) {
        out.putInt(at, out.getInt(at) + by);
    }

    private static int find(byte[] file, String name) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(name) - 4;
    }
}
