package io.moltgram.bootstrap.segment;

import io.moltgram.persistence.sqlite.Commit;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes commits as what they change in each page, which is a fiftieth of the pages themselves: few bytes of a page
 * change at once. Pages that are not known any more are written in full.
 */
final class Patches {

    /** Where pages are found that were not seen lately. */
    interface Earlier {

        /** For commits of which that cannot be told. */
        Earlier UNKNOWN = number -> Optional.empty();

        /** The page before the commits that are written now; empty if there was none. */
        Optional<byte[]> page(int number) throws IOException;
    }

    /** In pages, 8 MiB as a rule. */
    private static final int REMEMBERED = 2048;

    static final int COMMIT = 1;
    static final int END = 0;

    private final Map<Integer, byte[]> before = new LinkedHashMap<>(256, 0.75f, true);

    /** From here on no page is known. */
    void forget() {
        before.clear();
    }

    void write(List<Commit> commits, Earlier earlier, DataOutputStream target) throws IOException {
        Set<Integer> changed = new HashSet<>();
        for (Commit commit : commits) {
            write(commit, number -> changed.contains(number) ? Optional.empty() : earlier.page(number), target);
            commit.pages().forEach(page -> changed.add(page.number()));
        }
    }

    private void write(Commit commit, Earlier earlier, DataOutputStream target) throws IOException {
        Map<Integer, byte[]> pages = new LinkedHashMap<>();
        commit.pages().forEach(page -> pages.put(page.number(), page.bytes()));
        target.writeByte(COMMIT);
        target.writeLong(Piece.micros(commit.at()));
        target.writeInt(commit.size());
        target.writeInt(commit.pageSize());
        target.writeInt(pages.size());
        for (Map.Entry<Integer, byte[]> page : pages.entrySet()) {
            int number = page.getKey();
            byte[] known = before.get(number);
            target.writeInt(number);
            PagePatch.write(known == null ? earlier.page(number).orElse(null) : known, page.getValue(), target);
            remember(number, page.getValue());
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
