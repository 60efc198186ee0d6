package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleFileTest {

    @TempDir
    Path folder;

    @Test
    void theExampleFileIsTheListOfKeys() throws IOException {
        Path example = Path.of("..", ".env.production.example");

        assertEquals(ExampleFile.text(), Files.readString(example), "write it anew with: moltgram config example");
    }

    @Test
    void theExampleFileChangesNothingWhenEverythingInItIsUncommented() throws IOException {
        Settings defaults = new SettingsReader(Map.of(), folder).read().settings();
        Files.writeString(
                folder.resolve(SettingsReader.USUAL_FILE), ExampleFile.text().replaceAll("(?m)^# ([A-Z_]+=)", "$1"));

        Reading reading = new SettingsReader(Map.of(), folder).read();

        assertEquals(List.of(), reading.warnings());
        assertEquals(defaults, reading.settings());
        assertEquals(
                folder.resolve("data/moltgram.db"),
                ((SqliteFile) reading.settings().database().address()).file());
        assertTrue(reading.values().stream()
                .anyMatch(value ->
                        value.name().equals("PORT") && value.origin().startsWith(".env.production.local line")));
    }
}
