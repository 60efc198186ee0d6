package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How views of pages are counted.
 *
 * @param on whether they are
 * @param signals whether a browser that asks not to be tracked is heard
 * @param countries absolute path of a table of countries by address
 * @param countryHeader in which a trusted proxy names the country
 */
public record AnalyticsSettings(
        boolean on, boolean signals, Optional<Path> countries, Optional<String> countryHeader) {}
