package io.moltgram.blob.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.MediaStoreContract;
import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.blob.vercel.VercelObjects;
import io.moltgram.blob.vercel.VercelStandIn;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.Refusal.Kind;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class CachedMediaStoreTest implements MediaStoreContract {

    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(20));
    private static final int LIMIT = 4000;

    @TempDir
    Path folder;

    private VercelStandIn standIn;
    private CachedMediaStore store;

    @BeforeEach
    void open() throws IOException {
        standIn = VercelStandIn.start();
        store = open("copies", false);
    }

    private CachedMediaStore open(String copies, boolean redirects) throws IOException {
        RemoteMediaStore remote = new RemoteMediaStore(new VercelObjects(standIn.place(), PATIENCE), redirects);
        return new CachedMediaStore(remote, folder.resolve(copies), LIMIT);
    }

    @AfterEach
    void close() {
        store.close();
        standIn.close();
    }

    @Override
    public MediaStore store() {
        return store;
    }

    @Test
    void whatWasPutOrReadIsThereWhileTheStoreIsDown() throws IOException {
        store.put(HARBOUR_ORIGINAL, file(100));
        CachedMediaStore other = open("others", false);
        assertArrayEquals(new byte[100], bytes(other.find(HARBOUR_ORIGINAL).orElseThrow()));
        standIn.close();

        assertArrayEquals(new byte[100], bytes(store.find(HARBOUR_ORIGINAL).orElseThrow()));
        MediaStore.Media copy = other.find(HARBOUR_ORIGINAL).orElseThrow();
        assertArrayEquals(new byte[100], Files.readAllBytes(copy.file().orElseThrow()));
        assertUnavailable(() -> store.find(SUNSET_SMALL));
        assertUnavailable(() -> store.put(SUNSET_SMALL, file(10)));
        assertUnavailable(() -> store.remove(HARBOUR, Instant.MAX));
        assertUnavailable(() -> store.forEach(kept -> {}));
    }

    @Test
    void whereClientsFetchThemselvesCopiesServeWhileTheStoreIsDown() throws IOException {
        CachedMediaStore redirecting = open("others", true);
        redirecting.put(HARBOUR_ORIGINAL, file(100));
        assertTrue(redirecting.find(HARBOUR_ORIGINAL).orElseThrow().elsewhere().isPresent());
        standIn.close();

        MediaStore.Media copy = redirecting.find(HARBOUR_ORIGINAL).orElseThrow();
        assertTrue(copy.elsewhere().isEmpty());
        assertArrayEquals(new byte[100], bytes(copy));
        assertUnavailable(() -> redirecting.find(SUNSET_SMALL));
    }

    @Test
    void aFileIsFetchedOnceHoweverManyAsk() throws Exception {
        store.put(HARBOUR_ORIGINAL, file(100));
        CachedMediaStore other = open("others", false);
        int before = standIn.calls();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<byte[]>> read = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                read.add(threads.submit(() -> bytes(other.find(HARBOUR_ORIGINAL).orElseThrow())));
            }
            for (Future<byte[]> each : read) {
                assertEquals(100, each.get().length);
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(2, standIn.calls() - before);
    }

    @Test
    void theCopiesKeepToTheirLimitAndTheOldestGoes() throws IOException {
        for (int i = 0; i < 10; i++) {
            store.put(name(i), file(900));
            store.find(name(0));
        }

        assertEquals(3600, size(folder.resolve("copies")));
        standIn.close();
        assertEquals(900, bytes(store.find(name(0)).orElseThrow()).length);
        assertEquals(900, bytes(store.find(name(9)).orElseThrow()).length);
        assertUnavailable(() -> store.find(name(1)));
    }

    @Test
    void aFileThatWouldPushOutTheOthersIsReadFromTheStore() throws IOException {
        store.put(HARBOUR_ORIGINAL, file(LIMIT / 4 + 1));

        MediaStore.Media found = store.find(HARBOUR_ORIGINAL).orElseThrow();
        assertTrue(found.file().isEmpty());
        assertEquals(LIMIT / 4 + 1, bytes(found).length);
        assertEquals(0, size(folder.resolve("copies")));
    }

    @Test
    void aCopyThatGoesBeforeItIsSentComesFromTheStore() throws IOException {
        store.put(HARBOUR_ORIGINAL, file(100));
        MediaStore.Media found = store.find(HARBOUR_ORIGINAL).orElseThrow();
        for (int i = 0; i < 5; i++) {
            store.put(name(i), file(900));
        }

        assertTrue(found.file().isEmpty());
        assertEquals(100, bytes(found).length);
    }

    @Test
    void copiesOutliveTheServerAndGoWithTheirPicture() throws IOException {
        store.put(HARBOUR_ORIGINAL, file(100));
        Files.writeString(folder.resolve("copies/tmp/copy-1"), "half");
        CachedMediaStore again = open("copies", false);
        int before = standIn.calls();

        assertEquals(100, bytes(again.find(HARBOUR_ORIGINAL).orElseThrow()).length);
        assertEquals(before, standIn.calls());
        assertTrue(again.remove(HARBOUR, Instant.MAX));
        assertEquals(0, size(folder.resolve("copies")));
        assertFalse(again.find(HARBOUR_ORIGINAL).isPresent());
    }

    private static void assertUnavailable(Executable call) {
        Refusal refusal = assertThrows(Refusal.class, call);
        assertEquals(Kind.UNAVAILABLE, refusal.kind());
        assertEquals(5L, refusal.facts().get(Refusal.RETRY_AFTER));
    }

    private static MediaName name(int number) {
        return MediaName.original(new ContentHash(Integer.toString(number).repeat(64)), PictureFormat.PNG);
    }

    private Path file(int bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "given", ""), new byte[bytes]);
    }

    private static byte[] bytes(MediaStore.Media media) throws IOException {
        try (InputStream in = media.read(0)) {
            return in.readAllBytes();
        }
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> below = Files.walk(folder)) {
            return below.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
