package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.util.List;

/** Settings of counting views. */
final class AnalyticsKeys {

    static final Key<Boolean> ON = new Key<>(
            "MOLTGRAM_ANALYTICS",
            Forms.yesOrNo(),
            "true",
            "Whether views of pages and their speed in browsers are counted, here and without cookies.");
    static final Key<Boolean> SIGNALS = new Key<>(
            "MOLTGRAM_DO_NOT_TRACK",
            Forms.yesOrNo(),
            "true",
            "Whether of browsers that send DNT or Sec-GPC only the page is counted, and nothing else.");
    static final Key<Path> COUNTRIES = new Key<>(
            "MOLTGRAM_COUNTRIES",
            Forms.path(),
            "",
            "File with countries by address in MaxMind's format (.mmdb), such as GeoLite2-Country or DB-IP Lite; none"
                    + " by default.");
    static final Key<String> COUNTRY_HEADER = new Key<>(
            "MOLTGRAM_COUNTRY_HEADER",
            Forms.word(),
            "",
            "Header in which a trusted proxy names the country, such as CF-IPCountry; none by default.");

    static final Keys.Area AREA = new Keys.Area("Analytics", List.of(ON, SIGNALS, COUNTRIES, COUNTRY_HEADER));

    private AnalyticsKeys() {}

    static AnalyticsSettings settings(Values values, Path workingDirectory) {
        return new AnalyticsSettings(
                values.get(ON),
                values.get(SIGNALS),
                values.find(COUNTRIES)
                        .map(file -> workingDirectory.resolve(file).normalize()),
                values.find(COUNTRY_HEADER));
    }
}
