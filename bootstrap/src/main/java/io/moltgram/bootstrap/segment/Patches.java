package io.moltgram.bootstrap.segment;

import io.moltgram.persistence.sqlite.Commit;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes commits as what they change in each page, which is a fiftieth of the pages themselves: few bytes of a page
 * change at once. Pages that were not seen lately are written in full.
 */
final class Patches {

    /** In pages, 16 MiB as a rule. */
    private static final int REMEMBERED = 4096;

    /** Fewer equal bytes between two changes are written along with them. */
    private static final int WORTH_A_GAP = 8;

    static final int COMMIT = 1;
    static final int END = 0;

    private final Map<Integer, byte[]> before = new LinkedHashMap<>(256, 0.75f, true);

    /** From here on no page is known. */
    void forget() {
        before.clear();
    }

    void write(Commit commit, DataOutputStream target) throws IOException {
        Map<Integer, byte[]> pages = new LinkedHashMap<>();
        commit.pages().forEach(page -> pages.put(page.number(), page.bytes()));
        target.writeByte(COMMIT);
        target.writeLong(Piece.micros(commit.at()));
        target.writeInt(commit.size());
        target.writeInt(commit.pageSize());
        target.writeInt(pages.size());
        for (Map.Entry<Integer, byte[]> page : pages.entrySet()) {
            target.writeInt(page.getKey());
            write(before.get(page.getKey()), page.getValue(), target);
            remember(page.getKey(), page.getValue());
        }
    }

    /** Copies it into the place of what it follows: pages kept one by one would fill the heap with what is old. */
    private void remember(Integer number, byte[] bytes) {
        byte[] kept = before.get(number);
        if (kept == null && before.size() == REMEMBERED) {
            Iterator<byte[]> oldest = before.values().iterator();
            kept = oldest.next();
            oldest.remove();
        }
        byte[] room = kept == null || kept.length != bytes.length ? new byte[bytes.length] : kept;
        System.arraycopy(bytes, 0, room, 0, bytes.length);
        before.put(number, room);
    }

    private static void write(byte @Nullable [] old, byte[] bytes, DataOutputStream target) throws IOException {
        if (old == null) {
            write(bytes, 0, bytes.length, target);
        } else {
            int from = difference(old, bytes, 0);
            while (from < bytes.length) {
                int to = end(old, bytes, from);
                write(bytes, from, to, target);
                from = difference(old, bytes, to);
            }
        }
        target.writeInt(-1);
    }

    private static void write(byte[] bytes, int from, int to, DataOutputStream target) throws IOException {
        target.writeInt(from);
        target.writeInt(to - from);
        target.write(bytes, from, to - from);
    }

    private static int difference(byte[] old, byte[] bytes, int from) {
        int at = Arrays.mismatch(old, from, old.length, bytes, from, bytes.length);
        return at < 0 ? bytes.length : from + at;
    }

    private static int end(byte[] old, byte[] bytes, int from) {
        int end = from + 1;
        for (int at = end; at < bytes.length && at - end < WORTH_A_GAP; at++) {
            if (old[at] != bytes[at]) {
                end = at + 1;
            }
        }
        return end;
    }
}
