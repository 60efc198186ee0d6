package io.moltgram.http.web.fault;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.fault.FaultNoting;
import io.moltgram.application.limit.Windows;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Guard;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes what browsers tell: errors in our scripts, and what the content security policy kept a page from, in the old
 * way and in that of the Reporting API. Anybody may send anything here, so it is short, seldom, and never answered with
 * more than a number: 204 taken, 400 not understood, 403 from another site, 413 too long, 429 too often.
 */
public final class BrowserReports implements Routes {

    /** So many bytes a report may have. */
    static final int MOST_BYTES = 16_384;

    /** So often an address may report. */
    static final int MOST_A_MINUTE = 30;

    private static final int MOST_AT_ONCE = 10;
    private static final int DEEPEST = 8;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final FaultNoting noting;
    private final Guard guard;
    private final Windows windows;
    private final HttpSettings settings;
    private final InstantSource clock;

    public BrowserReports(
            FaultNoting noting, Guard guard, Windows windows, HttpSettings settings, InstantSource clock) {
        this.noting = noting;
        this.guard = guard;
        this.windows = windows;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/browser-errors", this::script);
        routes.post("/csp-violation-report-endpoint", this::policy);
    }

    private void script(Context ctx) throws IOException {
        guard.checkOrigin(ctx);
        JsonNode told = read(ctx);
        if (told != null) {
            ToldFault.script(told, clock.instant()).ifPresent(noting::note);
            ctx.status(204);
        }
    }

    private void policy(Context ctx) throws IOException {
        JsonNode told = read(ctx);
        if (told == null) {
            return;
        }
        Instant now = clock.instant();
        if (told.isArray()) {
            for (int i = 0; i < Math.min(MOST_AT_ONCE, told.size()); i++) {
                if (told.get(i).path("type").asText().equals("csp-violation")) {
                    note(ctx, told.get(i).path("body"), now);
                }
            }
        } else {
            note(ctx, told.path("csp-report"), now);
        }
        ctx.status(204);
    }

    private void note(Context ctx, JsonNode told, Instant now) {
        String page = told.path("document-uri").asText(told.path("documentURL").asText(""));
        if (isOurs(page, ctx.header("Host"))) {
            ToldFault.policy(told, now).ifPresent(noting::note);
        }
    }

    private boolean isOurs(String page, @Nullable String host) {
        String authority = page.replaceFirst("^https?://", "").replaceFirst("[/?#].*$", "");
        return authority.equals(settings.baseUrl().getAuthority()) || authority.equals(host);
    }

    /** What was sent; null if it is answered already. */
    private @Nullable JsonNode read(Context ctx) throws IOException {
        Windows.Window window = windows.hit("reports:" + ClientAddress.of(ctx), MOST_A_MINUTE, MINUTE);
        if (!window.admitted()) {
            ctx.status(429).header("Retry-After", Long.toString(MINUTE.toSeconds()));
            return null;
        }
        byte[] body;
        try (InputStream bytes = ctx.req().getInputStream()) {
            body = bytes.readNBytes(MOST_BYTES + 1);
        }
        if (body.length > MOST_BYTES) {
            ctx.status(413);
            return null;
        }
        return parsed(body).orElseGet(() -> {
            ctx.status(400);
            return null;
        });
    }

    private static Optional<JsonNode> parsed(byte[] body) {
        try {
            return Optional.ofNullable(JSON.readTree(body)).filter(JsonNode::isContainerNode);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
