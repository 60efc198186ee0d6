package io.moltgram.bootstrap.upkeep;

import io.moltgram.bootstrap.settings.ServerSettings;
import io.moltgram.http.server.HttpSettings;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Looks at where people find the server: whether its name leads anywhere, and how long its certificate is good. */
final class AddressChecks {

    private static final Duration SOON = Duration.ofDays(14);

    private final ServerSettings server;
    private final InstantSource clock;

    AddressChecks(ServerSettings server, InstantSource clock) {
        this.server = server;
        this.clock = clock;
    }

    /** All links, and the addresses of pictures, begin with it. */
    Finding address() {
        String name = "address";
        String host = server.baseUrl().getHost();
        try {
            InetAddress found = InetAddress.getByName(host);
            return Finding.pass(
                    name,
                    server.baseUrl() + " leads to "
                            + (found.isLoopbackAddress()
                                    ? "this machine, and for nobody else"
                                    : found.getHostAddress()));
        } catch (UnknownHostException e) {
            return Finding.fail(
                    name,
                    server.baseUrl() + ": the name " + host + " is not known here",
                    "Correct MOLTGRAM_BASE_URL, with which all links begin, or have the name lead to this machine.");
        }
    }

    Finding certificate() {
        String name = "certificate";
        Optional<HttpSettings.Transport.Certificate> named = server.transport()
                .certificate()
                .flatMap(chain ->
                        server.transport().key().map(key -> new HttpSettings.Transport.Certificate(chain, key)));
        if (named.isEmpty()) {
            return Finding.pass(name, "none here; where there is a proxy, it has one");
        }
        Path chain = named.get().chain();
        try {
            named.get().requireGood();
            Instant end = end(chain);
            Duration left = Duration.between(clock.instant(), end);
            String renew = "Renew " + chain + "; a server that runs takes the new one up within half a minute.";
            if (left.isNegative()) {
                return Finding.fail(name, "browsers refuse it since " + end, renew);
            }
            return left.compareTo(SOON) < 0
                    ? Finding.todo(name, "it ends at " + end, renew)
                    : Finding.pass(name, "it is good until " + end);
        } catch (IllegalArgumentException | IOException | CertificateException e) {
            return Finding.fail(
                    name,
                    String.valueOf(e.getMessage()),
                    "Correct MOLTGRAM_TLS_CERTIFICATE and MOLTGRAM_TLS_KEY: PEM files that belong together.");
        }
    }

    /** The first certificate of the file is the server's own. */
    private static Instant end(Path chain) throws IOException, CertificateException {
        try (InputStream in = Files.newInputStream(chain)) {
            return ((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in))
                    .getNotAfter()
                    .toInstant();
        }
    }
}
