package io.moltgram.bootstrap.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.moltgram.bootstrap.settings.SwitchSettings.Off;
import io.moltgram.domain.switches.SwitchKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the settings switch off. */
class SwitchSettingsTest {

    static final Map<String, String> NAMES = Map.of(
            "MOLTGRAM_READ_ONLY", "We move",
            "MOLTGRAM_REGISTRATION_OFF", "A flood",
            "MOLTGRAM_UPLOADS_OFF", "yes",
            "MOLTGRAM_INGEST_OFF", "off",
            "MOLTGRAM_KEYS_OFF", "12, 7",
            "MOLTGRAM_NETWORKS_OFF", "203.0.113.7/24, 2001:db8::1");

    static final SwitchSettings NAMED = new SwitchSettings(List.of(
            new Off(SwitchKind.READ_ONLY, "", "We move"),
            new Off(SwitchKind.REGISTRATION, "", "A flood"),
            new Off(SwitchKind.UPLOADS, "", "The operator has switched it off"),
            new Off(SwitchKind.KEY, "12", "The operator has switched it off"),
            new Off(SwitchKind.KEY, "7", "The operator has switched it off"),
            new Off(SwitchKind.NETWORK, "203.0.113.0/24", "The operator has switched it off"),
            new Off(SwitchKind.NETWORK, "2001:db8:0:0:0:0:0:0/64", "The operator has switched it off")));

    @TempDir
    Path folder;

    @Test
    void reasonsAndSubjectsArriveAtTheirPlaces() {
        assertEquals(NAMED, read(NAMES));
        assertEquals(new SwitchSettings(List.of()), read(Map.of("MOLTGRAM_READ_ONLY", "No")));
    }

    @ParameterizedTest
    @CsvSource({
        "MOLTGRAM_KEYS_OFF, mg_secret",
        "MOLTGRAM_NETWORKS_OFF, example.com",
        "MOLTGRAM_NETWORKS_OFF, 1.2.3.4/40"
    })
    void whatIsNoKeyAndNoNetworkStopsTheStart(String name, String text) {
        assertThrows(SettingsRefused.class, () -> read(Map.of(name, text)));
    }

    private SwitchSettings read(Map<String, String> environment) {
        return new SettingsReader(environment, folder).read().settings().switches();
    }
}
