package io.moltgram.bootstrap.segment;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What makes a page of a database out of what it was before: bytes that are new, and bytes that were elsewhere in it.
 * SQLite puts a row into a page by moving the two-byte offsets of the rows behind it ("Database File Format", section
 * 1.6), so a page of which half has moved takes some dozens of bytes.
 */
final class PagePatch {

    private static final int END = 0;
    private static final int BYTES = 1;
    private static final int MOVED = 2;

    private static final int OFFSET = 2;

    /** A stretch of fewer bytes that stayed in place is written along with those around it. */
    private static final int WORTH_STAYING = 8;

    /** And of fewer bytes that moved: to tell of those takes 7. */
    private static final int WORTH_MOVING = 12;

    private final byte[] old;
    private final byte[] page;
    private final DataOutputStream target;

    private PagePatch(byte[] old, byte[] page, DataOutputStream target) {
        this.old = old;
        this.page = page;
        this.target = target;
    }

    /** @param old the page before, or null if that is not known: then all of it is written */
    static void write(byte @Nullable [] old, byte[] page, DataOutputStream target) throws IOException {
        if (old == null || old.length != page.length) {
            new PagePatch(page, page, target).bytes(0, page.length);
        } else {
            new PagePatch(old, page, target).changes();
        }
        target.writeByte(END);
    }

    /** Makes the page what it was when it was written. */
    static void apply(DataInputStream in, byte[] page) throws IOException {
        byte[] old = page.clone();
        for (int kind = in.readUnsignedByte(); kind != END; kind = in.readUnsignedByte()) {
            int from = in.readUnsignedShort();
            int length = in.readUnsignedShort() + 1;
            if (kind == MOVED) {
                System.arraycopy(old, in.readUnsignedShort(), page, from, length);
            } else {
                in.readFully(page, from, length);
            }
        }
    }

    private void changes() throws IOException {
        int shift = 0;
        int at = same(0, 0);
        while (at < page.length) {
            int from = at;
            int found = shift;
            int run = 0;
            while (at < page.length && run == 0) {
                found = longest(at, shift);
                run = worth(at, found);
                at += run == 0 ? 1 : 0;
            }
            if (at > from) {
                bytes(from, at);
            }
            if (run > 0 && found != 0) {
                moved(at, run, at - found);
            }
            at += run;
            shift = found;
        }
    }

    /** By how much the bytes from there on have moved, of what is likely. */
    private int longest(int at, int shift) {
        int found = 0;
        int most = same(at, 0);
        for (int each : new int[] {shift, shift + OFFSET, shift - OFFSET}) {
            int run = each == 0 ? 0 : same(at, each);
            if (run > most) {
                most = run;
                found = each;
            }
        }
        return found;
    }

    /** How many bytes from there on are the same, or 0 if those are too few to tell of. */
    private int worth(int at, int shift) {
        int run = same(at, shift);
        return run >= (shift == 0 ? WORTH_STAYING : WORTH_MOVING) || shift == 0 && at + run == page.length ? run : 0;
    }

    private int same(int at, int shift) {
        int from = at - shift;
        int length = Math.min(page.length - at, old.length - from);
        if (from < 0 || length <= 0 || old[from] != page[at]) {
            return 0;
        }
        int other = Arrays.mismatch(old, from, from + length, page, at, at + length);
        return other < 0 ? length : other;
    }

    private void bytes(int from, int to) throws IOException {
        begin(BYTES, from, to - from);
        target.write(page, from, to - from);
    }

    private void moved(int at, int length, int from) throws IOException {
        begin(MOVED, at, length);
        target.writeShort(from);
    }

    private void begin(int kind, int from, int length) throws IOException {
        target.writeByte(kind);
        target.writeShort(from);
        target.writeShort(length - 1);
    }
}
