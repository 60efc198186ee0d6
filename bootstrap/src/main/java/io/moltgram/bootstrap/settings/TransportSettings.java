package io.moltgram.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How bytes come and go.
 *
 * @param held whether the listening socket comes with the process, as its standard input
 * @param certificate PEM file with the certificate and those that vouch for it; without one, HTTP is plain
 * @param key PEM file with its private key
 * @param preload whether HSTS says that browsers may keep this host on their lists
 */
public record TransportSettings(boolean held, Optional<Path> certificate, Optional<Path> key, boolean preload) {

    /** A port of its own, for plain HTTP. */
    public static final TransportSettings PLAIN =
            new TransportSettings(false, Optional.empty(), Optional.empty(), true);
}
