package io.moltgram.http.server;

import io.moltgram.domain.media.Picture;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How the server listens and what it puts up with.
 *
 * @param port 0 takes a free one
 * @param baseUrl begins all absolute links; nothing is ever built from the {@code Host} header
 * @param trustedProxies peers whose forwarding headers count
 * @param temporary folder for bodies that are being received; made when it is missing
 * @param pictures where clients are sent for pictures, beside us
 * @param transport how bytes come and go
 */
public record HttpSettings(
        String host,
        int port,
        URI baseUrl,
        Set<AddressRange> trustedProxies,
        Limits limits,
        Rates rates,
        Path temporary,
        Optional<URI> pictures,
        Transport transport) {

    public HttpSettings {
        trustedProxies = Set.copyOf(trustedProxies);
    }

    /** All pictures come from us. */
    public HttpSettings(
            String host,
            int port,
            URI baseUrl,
            Set<AddressRange> trustedProxies,
            Limits limits,
            Rates rates,
            Path temporary) {
        this(host, port, baseUrl, trustedProxies, limits, rates, temporary, Optional.empty(), Transport.PLAIN);
    }

    /** Whether people reach us by https, so that browsers may be told to insist on it. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }

    /** The absolute address of one of our paths, which begins with a slash. */
    public String absolute(String path) {
        String base = baseUrl.toString();
        return base.endsWith("/") ? base.substring(0, base.length() - 1) + path : base + path;
    }

    /**
     * How bytes come and go.
     *
     * @param isHeld whether the listening socket is the one that the process was given as its standard input; host and
     *     port then count for nothing
     * @param tls the certificate to prove who we are by; without one, what comes is plain
     * @param preload whether browsers may be told that this host belongs on their lists of those that are https only
     */
    public record Transport(boolean isHeld, Optional<Certificate> tls, boolean preload) {

        /** A port of our own, for plain HTTP. */
        public static final Transport PLAIN = new Transport(false, Optional.empty(), true);

        /** Two PEM files: a certificate with those that vouch for it, and its private key. */
        public record Certificate(Path chain, Path key) {

            /** Throws {@link IllegalArgumentException} with one line when the files cannot be used. */
            public void requireGood() {
                try {
                    PemFiles.keyStore(chain, key);
                } catch (IOException | GeneralSecurityException e) {
                    throw new IllegalArgumentException(e.getMessage(), e);
                }
            }
        }
    }

    /**
     * What one connection may ask of us.
     *
     * @param bodyBytes most bytes of a body that is not multipart
     * @param uploadBytes most bytes of a file in a multipart body
     * @param formBytes most bytes of such a body in all: files, text fields, boundaries, headers
     * @param headerBytes most bytes of request line and headers together
     * @param headerTime how long they may take to come in
     * @param idleTime how long a connection may say nothing
     * @param bodyBytesPerSecond slower bodies are given up
     * @param bodyGrace how long a body may be slower than that
     * @param connections most connections at once; further ones wait to be accepted
     * @param stopTime how long a stop waits for requests in flight
     */
    public record Limits(
            int bodyBytes,
            long uploadBytes,
            long formBytes,
            int headerBytes,
            Duration headerTime,
            Duration idleTime,
            int bodyBytesPerSecond,
            Duration bodyGrace,
            int connections,
            Duration stopTime) {

        private static final long MOST_PART_BYTES = 4_194_304;

        /** Most bytes of a part of an upload: so many may be lost with a connection. */
        public int partBytes() {
            return (int) Math.min(uploadBytes, MOST_PART_BYTES);
        }

        public static Limits standard() {
            return new Limits(
                    1_048_576,
                    Picture.MOST_BYTES,
                    41_943_040,
                    8_192,
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    1_000,
                    Duration.ofSeconds(5),
                    10_000,
                    Duration.ofSeconds(30));
        }
    }

    /**
     * How many API calls an address may make in each window (contract 2.1).
     *
     * @param reads 0 for as many as it likes
     * @param writes 0 for as many as it likes
     */
    public record Rates(int reads, int writes, Duration window) {

        public static Rates standard() {
            return new Rates(120, 30, Duration.ofSeconds(60));
        }
    }
}
