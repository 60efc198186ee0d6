package io.moltgram.blob.s3;

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
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3MediaStoreTest implements MediaStoreContract {

    private static final Patience PATIENCE = Patience.of(Duration.ofSeconds(20));

    private static S3Server server;

    private RemoteMediaStore store;

    @BeforeAll
    static void serve() {
        server = S3Server.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        String prefix = "p" + System.nanoTime() + "/";
        store = new RemoteMediaStore(new S3Objects(server.place(S3Server.BUCKET, prefix), PATIENCE), true);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public MediaStore store() {
        return store;
    }

    @Test
    void aLargeFileGoesInPartsAndComesBackWhole(@TempDir Path folder) throws IOException {
        byte[] bytes = new byte[2 * S3Multipart.PART + 12_345];
        new Random(7).nextBytes(bytes);
        store.put(HARBOUR_ORIGINAL, Files.write(folder.resolve("large"), bytes));

        MediaStore.Media found = store.find(HARBOUR_ORIGINAL).orElseThrow();
        assertEquals(bytes.length, found.size());
        try (InputStream in = found.read(0)) {
            assertArrayEquals(bytes, in.readAllBytes());
        }
        try (InputStream in = found.read(bytes.length - 10L)) {
            assertEquals(10, in.readAllBytes().length);
        }
    }

    @Test
    void aSignedAddressGivesTheFileToAnybodyAndNoneWithoutTheSignature(@TempDir Path folder) throws Exception {
        store.put(HARBOUR_ORIGINAL, Files.writeString(folder.resolve("given"), "boats"));
        URI address = store.find(HARBOUR_ORIGINAL).orElseThrow().elsewhere().orElseThrow();

        HttpResponse<String> told = get(address);
        assertEquals("200 boats", told.statusCode() + " " + told.body());
        assertEquals("image/png", told.headers().firstValue("content-type").orElse(""));
        assertEquals(403, get(URI.create(address.toString().split("\\?")[0])).statusCode());
        assertFalse(address.toString().contains(S3Server.SECRET));
    }

    @Test
    void theProbeLeavesNothingBehind() throws IOException {
        store.probe();

        store.forEachFile(file -> assertEquals("none", file.name().path()));
    }

    @Test
    void aProbeSaysWhatIsWrong() {
        S3Place good = server.place(S3Server.BUCKET, "");
        assertProbe(
                "listing failed: the login failed: the secret access key is wrong",
                with(good, good.endpoint(), "other", KEY));
        assertProbe(
                "listing failed: the login failed: the access key id is unknown",
                with(good, good.endpoint(), S3Server.SECRET, "no"));
        assertProbe("listing failed: there is no bucket none-here", server.place("none-here", ""));
        assertProbe(
                "listing failed: the name of nowhere.invalid cannot be resolved",
                with(good, Optional.of(URI.create("http://nowhere.invalid")), S3Server.SECRET, KEY));
        assertProbe(
                "listing failed: no connection to 127.0.0.1:1",
                with(good, Optional.of(URI.create("http://127.0.0.1:1")), S3Server.SECRET, KEY));
    }

    private static final String KEY = S3Server.KEY_ID;

    private static S3Place with(S3Place good, Optional<URI> endpoint, String secret, String key) {
        return new S3Place(endpoint, good.region(), good.bucket(), "", key, secret, true);
    }

    private static void assertProbe(String line, S3Place place) {
        try (RemoteMediaStore wrong = new RemoteMediaStore(new S3Objects(place, PATIENCE), false)) {
            String message = assertThrows(IOException.class, wrong::probe).getMessage();
            assertTrue(message.contains(line), message);
            assertTrue(message.startsWith("the media store bucket " + place.bucket() + " at "), message);
            assertFalse(message.contains(S3Server.SECRET) || message.contains("\n"), message);
        }
    }

    private static HttpResponse<String> get(URI address) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }
}
