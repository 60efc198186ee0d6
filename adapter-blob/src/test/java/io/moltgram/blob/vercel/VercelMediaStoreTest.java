package io.moltgram.blob.vercel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.contract.MediaStoreContract;
import io.moltgram.application.media.MediaStore;
import io.moltgram.blob.remote.Patience;
import io.moltgram.blob.remote.RemoteMediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VercelMediaStoreTest implements MediaStoreContract {

    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(20));

    private VercelStandIn standIn;
    private RemoteMediaStore store;

    @BeforeEach
    void open() {
        standIn = VercelStandIn.start();
        store = new RemoteMediaStore(new VercelObjects(standIn.place(), PATIENCE), true);
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
    void aLargeFileComesBackWhole(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[3_000_001];
        new Random(7).nextBytes(bytes);
        store.put(HARBOUR_ORIGINAL, Files.write(folder.resolve("large"), bytes));

        try (InputStream in = store.find(HARBOUR_ORIGINAL).orElseThrow().read(0)) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
    }

    @Test
    void filesLieAtThePublicHostUnderTheirNames(@TempDir Path folder) throws IOException {
        store.put(HARBOUR_ORIGINAL, Files.writeString(folder.resolve("given"), "boats"));

        assertEquals(
                URI.create(standIn.reads() + "/" + HARBOUR_ORIGINAL.path()),
                store.find(HARBOUR_ORIGINAL).orElseThrow().elsewhere().orElseThrow());
        assertEquals(
                URI.create("https://teststore1.public.blob.vercel-storage.com/"),
                VercelPlace.of(VercelPlace.API, Optional.empty(), VercelStandIn.TOKEN)
                        .orElseThrow()
                        .reads());
    }

    @Test
    void aCallThatFailsForTheMomentIsMadeAgain(@TempDir Path folder) throws IOException {
        standIn.fail(2);
        store.put(HARBOUR_ORIGINAL, Files.writeString(folder.resolve("given"), "boats"));

        assertEquals(3, standIn.calls());
        assertEquals(5, store.find(HARBOUR_ORIGINAL).orElseThrow().size());
    }

    @Test
    void theProbeLeavesNothingBehind() throws IOException {
        store.probe();

        assertFalse(new VercelObjects(standIn.place(), PATIENCE).size("probe").isPresent());
        store.forEachFile(file -> assertEquals("none", file.name().path()));
    }

    @Test
    void aProbeSaysWhatIsWrong() {
        String other = "vercel_blob_rw_TestStore1_othercanary";
        VercelPlace wrong = VercelPlace.of(standIn.api(), Optional.of(standIn.reads()), other)
                .orElseThrow();
        assertProbe("listing failed: the login failed: the token is wrong or may not do that", wrong);
        assertProbe(
                "listing failed: no connection to 127.0.0.1:1",
                VercelPlace.of(URI.create("http://127.0.0.1:1/api"), Optional.empty(), other)
                        .orElseThrow());
        assertProbe(
                "listing failed: the name of nowhere.invalid cannot be resolved",
                VercelPlace.of(URI.create("http://nowhere.invalid/api"), Optional.empty(), other)
                        .orElseThrow());
    }

    @Test
    void whatIsNoTokenIsNoPlace() {
        assertTrue(VercelPlace.of(VercelPlace.API, Optional.empty(), "vercel_blob_ro_x_y")
                .isEmpty());
    }

    private static void assertProbe(String line, VercelPlace place) {
        try (RemoteMediaStore wrong = new RemoteMediaStore(new VercelObjects(place, PATIENCE), false)) {
            String message = assertThrows(IOException.class, wrong::probe).getMessage();
            assertTrue(message.contains(line), message);
            assertFalse(message.contains("canary") || message.contains("\n"), message);
        }
    }
}
