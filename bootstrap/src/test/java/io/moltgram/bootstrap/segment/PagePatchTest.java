package io.moltgram.bootstrap.segment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagePatchTest {

    private static final int ROWS = 400;

    private final Random random = new Random(5);

    @Test
    void anUnknownPageIsWrittenInFull() throws IOException {
        byte[] page = noise(4096);

        assertEquals(page.length + 6, assertComesBack(null, page));
    }

    @Test
    void aPageThatStaysTakesNothing() throws IOException {
        byte[] page = noise(4096);

        assertEquals(1, assertComesBack(page, page));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void rowsPutBetweenOthersTakeLittle(int rows) throws IOException {
        byte[] old = offsets(ROWS);
        byte[] page = old;
        for (int i = 0; i < rows; i++) {
            page = inserted(page, ROWS + i, random.nextInt(ROWS));
        }

        int bytes = assertComesBack(old, page);
        assertTrue(bytes < 30 * rows + 10, bytes + " bytes");
        int back = assertComesBack(page, old);
        assertTrue(back < 30 * rows + 10, back + " bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 4096, 65_536})
    void anyChangeComesBack(int size) throws IOException {
        for (int round = 0; round < 300; round++) {
            byte[] old = random.nextBoolean() ? noise(size) : new byte[size];
            byte[] page = old.clone();
            for (int change = random.nextInt(12); change > 0; change--) {
                int length = random.nextInt(Math.min(300, size));
                int from = random.nextInt(size - length);
                int to = Math.max(0, Math.min(size - length, from + random.nextInt(9) - 4));
                if (random.nextBoolean()) {
                    System.arraycopy(page, from, page, to, length);
                } else {
                    System.arraycopy(noise(length), 0, page, to, length);
                }
            }
            assertComesBack(old, page);
        }
        assertComesBack(noise(size), noise(size));
    }

    @Test
    void aPageOfAnotherSizeIsWrittenInFull() throws IOException {
        assertComesBack(null, noise(65_536));
        byte[] written = patch(noise(512), noise(1024));
        assertEquals(1024 + 6, written.length);
    }

    @Test
    void commitsOfBeforeAreAppliedToo(@TempDir Path folder) throws IOException {
        byte[] pages = noise(1024);
        Path file = Files.write(folder.resolve("pages"), pages);
        ByteBuffer commit = ByteBuffer.allocate(64).putInt(2).putInt(512).putInt(1);
        commit.putInt(2).putInt(100).putInt(3).put(new byte[] {1, 2, 3}).putInt(-1);

        try (PageFile applied = new PageFile(file)) {
            applied.apply(new DataInputStream(new ByteArrayInputStream(commit.array())), true);
            applied.finish();
        }

        System.arraycopy(new byte[] {1, 2, 3}, 0, pages, 512 + 100, 3);
        assertArrayEquals(pages, Files.readAllBytes(file));
    }

    private int assertComesBack(byte @Nullable [] old, byte[] page) throws IOException {
        byte[] patch = patch(old, page);
        byte[] made = old == null ? noise(page.length) : old.clone();
        PagePatch.apply(new DataInputStream(new ByteArrayInputStream(patch)), made);
        assertArrayEquals(page, made);
        return patch.length;
    }

    private static byte[] patch(byte @Nullable [] old, byte[] page) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PagePatch.write(old, page, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private byte[] noise(int size) {
        byte[] bytes = new byte[size];
        random.nextBytes(bytes);
        return bytes;
    }

    /** As SQLite lays out a leaf: a count, then an offset for each row, in the order of the rows. */
    private byte[] offsets(int rows) {
        ByteBuffer page = ByteBuffer.allocate(4096);
        page.putShort((short) rows);
        for (int i = 0; i < rows; i++) {
            page.putShort((short) random.nextInt(4096));
        }
        return page.array();
    }

    private byte[] inserted(byte[] old, int rows, int at) {
        byte[] page = old.clone();
        int place = 2 + 2 * at;
        System.arraycopy(old, place, page, place + 2, 2 * (rows - at));
        ByteBuffer.wrap(page).putShort(0, (short) (rows + 1)).putShort(place, (short) random.nextInt(4096));
        return page;
    }
}
