package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.settings.StoreSettings.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoreSettingsTest {

    static final StoreSettings DEFAULTS =
            new StoreSettings(Kind.DISK, false, 1 << 30, Duration.ofSeconds(10), Optional.empty(), Optional.empty());

    /** Every key, each with a value of its own. */
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("MEDIA_STORE", "S3"),
            Map.entry("MEDIA_READS", "redirected"),
            Map.entry("MEDIA_CACHE_MB", "24"),
            Map.entry("MEDIA_TIMEOUT_SECONDS", "25"),
            Map.entry("S3_ENDPOINT", "https://s3.example:9000/"),
            Map.entry("S3_REGION", "auto"),
            Map.entry("S3_BUCKET", "pictures"),
            Map.entry("S3_PREFIX", "gram/"),
            Map.entry("S3_ACCESS_KEY_ID", "id-26"),
            Map.entry("S3_SECRET_ACCESS_KEY", "canary-27"),
            Map.entry("S3_PATH_STYLE", "no"),
            Map.entry("BLOB_READ_WRITE_TOKEN", "token-28"),
            Map.entry("BLOB_API_URL", "http://api.example/blob"),
            Map.entry("BLOB_PUBLIC_URL", "http://blobs.example"));

    /** What these mean. */
    static final StoreSettings NAMED = new StoreSettings(
            Kind.S3,
            true,
            24 << 20,
            Duration.ofSeconds(25),
            Optional.of(new StoreSettings.Bucket(
                    Optional.of(URI.create("https://s3.example:9000")),
                    "auto",
                    "pictures",
                    "gram/",
                    "id-26",
                    new Secret("canary-27"),
                    false)),
            Optional.of(new StoreSettings.Blob(
                    URI.create("http://api.example/blob"),
                    Optional.of(URI.create("http://blobs.example")),
                    new Secret("token-28"))));

    private static final Map<String, String> BUCKET =
            Map.of("S3_BUCKET", "pictures", "S3_ACCESS_KEY_ID", "id", "S3_SECRET_ACCESS_KEY", "canary-secret");
    private static final Map<String, String> BLOB = Map.of("BLOB_READ_WRITE_TOKEN", "canary-token");

    @TempDir
    Path folder;

    @Test
    void thePlaceFollowsFromWhatIsNamed() {
        assertEquals(Kind.DISK, kind(Map.of()));
        assertEquals(Kind.S3, kind(BUCKET));
        assertEquals(Kind.VERCEL, kind(BLOB));
        assertEquals(Kind.VERCEL, kind(both("")));
        assertEquals(Kind.S3, kind(both("s3")));
        assertEquals(Kind.DISK, kind(both("disk")));
        assertTrue(read(both("disk")).settings().media().store().bucket().isPresent());
    }

    @Test
    void aPlaceThatIsNotNamedInFullIsRefused() {
        String why = " is missing: media cannot be kept there without it";
        assertEquals(
                List.of("S3_BUCKET" + why, "S3_ACCESS_KEY_ID" + why, "S3_SECRET_ACCESS_KEY" + why),
                problems(Map.of("MEDIA_STORE", "s3")));
        assertEquals(
                List.of("S3_ACCESS_KEY_ID" + why, "S3_SECRET_ACCESS_KEY" + why),
                problems(Map.of("S3_BUCKET", "pictures")));
        assertEquals(List.of("BLOB_READ_WRITE_TOKEN" + why), problems(Map.of("MEDIA_STORE", "vercel")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MEDIA_STORE | tape | one of disk, s3, vercel
        MEDIA_READS | both | one of proxied, redirected
        MEDIA_CACHE_MB | -1 | whole MiB from 0 to 1000000
        MEDIA_TIMEOUT_SECONDS | 0 | whole seconds from 1 to 120
        S3_ENDPOINT | s3.example | an http or https address such as https://s3.example.org
        S3_ENDPOINT | https://s3.example/?x=1 | an http or https address such as https://s3.example.org
        S3_BUCKET | a/b | a word of letters, digits, dots, dashes and underscores
        S3_PREFIX | /gram | words with a slash behind each, such as gram/media/
        S3_PREFIX | ../ | words with a slash behind each, such as gram/media/
        S3_PATH_STYLE | maybe | true or false
        """)
    void aWrongValueIsRefused(String name, String value, String wanted) {
        assertEquals(
                List.of(name + "=" + value + " (environment) is wrong: wanted is " + wanted),
                problems(Map.of(name, value)));
    }

    @Test
    void secretsDoNotShow() {
        Reading reading = read(both(""));

        assertFalse(reading.settings().toString().contains("canary"), "settings");
        assertFalse(reading.values().toString().contains("canary"), "values");
    }

    private static Map<String, String> both(String store) {
        Map<String, String> all = new HashMap<>(BUCKET);
        all.putAll(BLOB);
        all.put("MEDIA_STORE", store);
        return all;
    }

    private Kind kind(Map<String, String> environment) {
        return read(environment).settings().media().store().kind();
    }

    private Reading read(Map<String, String> environment) {
        return new SettingsReader(environment, folder).read();
    }

    private List<String> problems(Map<String, String> environment) {
        return assertThrows(SettingsRefused.class, () -> read(environment)).problems();
    }
}
