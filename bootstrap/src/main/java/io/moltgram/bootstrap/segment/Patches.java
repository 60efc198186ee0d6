package io.moltgram.bootstrap.segment;

import io.moltgram.persistence.sqlite.Commit;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes commits as what they change in each page, which is a fiftieth of the pages themselves: few bytes of a page
 * change at once. Pages that were not seen lately are written in full.
 */
final class Patches {

    /** In pages, 16 MiB as a rule. */
    private static final int REMEMBERED = 4096;

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
            PagePatch.write(before.get(page.getKey()), page.getValue(), target);
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
}
