package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsOriginTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "NEXTAUTH_URL, https://a.example, MOLTGRAM_BASE_URL",
        "NEXT_PUBLIC_APP_URL, https://a.example, MOLTGRAM_BASE_URL",
        "TURSO_DATABASE_URL, file:a.db, DATABASE_URL",
        "RATE_LIMIT_MAX_REQUESTS, 77, MOLTGRAM_RATE_READS",
        "NODE_ENV, development, MOLTGRAM_MODE"
    })
    void namesOfTheReferenceAreUnderstood(String alias, String value, String name) {
        assertEquals(new SettingValue(name, value, "environment as " + alias), value(read(Map.of(alias, value)), name));
    }

    @Test
    void theWindowMayBeGivenInMilliseconds() {
        LimitSettings limits =
                read(Map.of("RATE_LIMIT_WINDOW_MS", "900000")).settings().limits();

        assertEquals(Duration.ofMinutes(15), limits.requests().window());
    }

    @Test
    void theProperNameWinsOverAnAliasWhichIsSaid() {
        Reading reading = read(Map.of("DATABASE_URL", "file:a.db", "TURSO_DATABASE_URL", "file:b.db"));

        assertEquals("file:a.db", value(reading, "DATABASE_URL").value());
        assertEquals(
                List.of("TURSO_DATABASE_URL (environment) is ignored: DATABASE_URL is set as well"),
                reading.warnings());
    }

    @Test
    void theEnvironmentWinsOverTheFileEvenByAnAlias() throws IOException {
        write("MOLTGRAM_BASE_URL=https://file.example\nPORT=7000\nHOST=127.0.0.1\n");

        Reading reading = read(Map.of("NEXTAUTH_URL", "https://env.example", "PORT", ""));

        assertEquals(
                URI.create("https://env.example"), reading.settings().server().baseUrl());
        assertEquals(new SettingValue("PORT", "7000", ".env.production.local line 2"), value(reading, "PORT"));
        assertEquals("127.0.0.1", reading.settings().server().host());
    }

    @Test
    void whatTheFileSetsInVainIsSaid() throws IOException {
        write("PROT=7000\nCLOUDINARY_API_KEY=12345\nRESEND_API_KEY=\n");

        assertEquals(
                List.of(
                        "PROT (.env.production.local line 1) is ignored: nothing reads it; did you mean PORT?",
                        "CLOUDINARY_API_KEY (.env.production.local line 2) is ignored: nothing reads it"),
                read(Map.of()).warnings());
    }

    private void write(String text) throws IOException {
        Files.writeString(folder.resolve(SettingsReader.USUAL_FILE), text);
    }

    private Reading read(Map<String, String> environment) {
        return new SettingsReader(environment, folder).read();
    }

    private static SettingValue value(Reading reading, String name) {
        return reading.values().stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
