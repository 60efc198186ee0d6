package io.moltgram.bootstrap.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** Which MoltGram this is; the build writes it. */
public final class Version {

    private Version() {}

    /** Like {@code 0.1.0}. */
    public static String number() {
        Properties build = new Properties();
        try (InputStream file = Version.class.getResourceAsStream("build.properties")) {
            build.load(Objects.requireNonNull(file, "build.properties is missing from the jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return build.getProperty("version");
    }

    /** Like {@code MoltGram 0.1.0 on Java 17.0.15 (Debian)}. */
    static String line() {
        return "MoltGram " + number() + " on Java " + System.getProperty("java.version") + " ("
                + System.getProperty("java.vendor") + ")";
    }
}
