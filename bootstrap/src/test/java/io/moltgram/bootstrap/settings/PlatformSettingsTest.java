package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformSettingsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "MOLTGRAM_MODE, development, true",
        "MOLTGRAM_MODE, production, false",
        "NODE_ENV, development, true",
        "NODE_ENV, production, false",
        "NODE_ENV, test, false",
        "NODE_ENV, Development, false"
    })
    void onlyOneWordMeansDevelopment(String name, String mode, boolean isDevelopment) {
        Settings settings =
                new SettingsReader(Map.of(name, mode), folder).read().settings();

        assertEquals(isDevelopment, settings.platform().isDevelopment());
    }
}
