package io.moltgram.http.server;

import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Request;

/**
 * What browsers are told about every answer (operations contract, section 3). Encoded once, when the server is made.
 */
final class SecurityHeaders {

    /** Where browsers tell what a policy kept them from. */
    private static final String REPORTS = "/csp-violation-report-endpoint";

    private static final String PAGE_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "object-src 'none'",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "require-trusted-types-for 'script'",
            "report-uri " + REPORTS);

    /** Browsers that take reports by the Reporting API do so by https only, and then leave the older way. */
    private static final String SECURE_POLICY = "; upgrade-insecure-requests; report-to csp";

    private static final String EMBED_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "script-src 'none'",
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "frame-ancestors *",
            "base-uri 'none'",
            "form-action 'none'");

    /** What no page of ours has a use for. */
    private static final List<String> UNUSED = List.of(
            "camera",
            "microphone",
            "geolocation",
            "interest-cohort",
            "accelerometer",
            "display-capture",
            "encrypted-media",
            "gamepad",
            "gyroscope",
            "hid",
            "idle-detection",
            "local-fonts",
            "magnetometer",
            "midi",
            "otp-credentials",
            "payment",
            "publickey-credentials-create",
            "publickey-credentials-get",
            "screen-wake-lock",
            "serial",
            "sync-xhr",
            "usb",
            "window-management",
            "xr-spatial-tracking");

    private static final HttpField VARY = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

    private final Optional<HttpField> transport;
    private final ClientAddress proxies;
    private final HttpField[] pages;
    private final HttpField[] api;
    private final HttpField[] embedded;

    SecurityHeaders(HttpSettings settings) {
        boolean secure = settings.secure();
        Optional<URI> pictures = settings.pictures(); // where pages may show pictures of, beside us
        this.proxies = new ClientAddress(settings.trustedProxies());
        this.transport = secure
                ? Optional.of(field(
                        "Strict-Transport-Security",
                        "max-age=63072000; includeSubDomains"
                                + (settings.transport().preload() ? "; preload" : "")))
                : Optional.empty();
        String pagePolicy = with(PAGE_POLICY, pictures);
        HttpField[] everywhere = {
            field("X-Content-Type-Options", "nosniff"),
            field("X-XSS-Protection", "0"),
            field("Referrer-Policy", "strict-origin-when-cross-origin"),
            field("Permissions-Policy", String.join("=(), ", UNUSED) + "=()"),
            VARY
        };
        HttpField[] unframed = {
            field("X-Frame-Options", "DENY"),
            field("Cross-Origin-Opener-Policy", "same-origin"),
            field("Content-Security-Policy", secure ? pagePolicy + SECURE_POLICY : pagePolicy)
        };
        HttpField[] endpoints =
                secure ? new HttpField[] {field("Reporting-Endpoints", "csp=\"" + REPORTS + "\"")} : new HttpField[0];
        unframed = join(unframed, endpoints);
        pages = join(everywhere, unframed, field("Cross-Origin-Resource-Policy", "same-origin"));
        api = join(
                everywhere,
                unframed,
                field("Cross-Origin-Resource-Policy", "cross-origin"),
                field("X-DNS-Prefetch-Control", "off"));
        embedded = join(
                everywhere,
                field("Cache-Control", "public, max-age=300, stale-while-revalidate=600"),
                field("Content-Security-Policy", with(EMBED_POLICY, pictures)));
    }

    /** Tells browsers to insist on https, if that is how the request came: in plain text anybody could say it. */
    void addTransport(HttpFields.Mutable headers, Request request) {
        if (transport.isPresent() && isSecure(request)) {
            headers.put(transport.get());
        }
    }

    /** The set for the path, for answers that its routes make. */
    void add(HttpFields.Mutable headers, String path) {
        addAll(headers, Paths.isApi(path) ? api : Paths.isEmbed(path) ? embedded : pages);
    }

    /** The site-wide set, for answers that no route makes. */
    void addPlain(HttpFields.Mutable headers) {
        addAll(headers, pages);
    }

    /** A worker that keeps pages for offline use connects for pictures, too. */
    private static String with(String policy, Optional<URI> pictures) {
        return pictures.map(origin -> policy.replace("img-src 'self'", "img-src 'self' " + origin)
                        .replace("connect-src 'self'", "connect-src 'self' " + origin))
                .orElse(policy);
    }

    /** By TLS of our own, or to a proxy that we trust and that does not say otherwise. */
    private boolean isSecure(Request request) {
        return request.isSecure()
                || request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress peer
                        && proxies.trusts(peer.getAddress())
                        && !"http".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }

    private static void addAll(HttpFields.Mutable headers, HttpField[] fields) {
        for (HttpField field : fields) {
            headers.add(field);
        }
    }

    private static HttpField field(String name, String value) {
        return new PreEncodedHttpField(name, value);
    }

    private static HttpField[] join(HttpField[] first, HttpField... second) {
        HttpField[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }

    private static HttpField[] join(HttpField[] first, HttpField[] second, HttpField... third) {
        return join(join(first, second), third);
    }
}
