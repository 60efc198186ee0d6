package io.moltgram.http.web.analytics;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.analytics.Audience;
import io.moltgram.application.analytics.Vital;
import io.moltgram.application.analytics.VitalCounting;
import io.moltgram.application.limit.Windows;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Guard;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;

/**
 * Takes what browsers measured of our pages. Whatever is sent, the answer is the same and little is done: a measure
 * counts only for a page of ours and within what a browser can measure.
 */
public final class VitalsRoutes implements Routes {

    static final int MOST_A_MINUTE = 60;

    private static final int LONGEST = 2_000;
    private static final double THOUSAND = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ViewNoting.Choice choice;
    private final VitalCounting vitals;
    private final KnownPages pages;
    private final Windows windows;
    private final Guard guard;

    public VitalsRoutes(
            ViewNoting.Choice choice, VitalCounting vitals, KnownPages pages, Windows windows, Guard guard) {
        this.choice = choice;
        this.vitals = vitals;
        this.pages = pages;
        this.windows = windows;
        this.guard = guard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/vitals", this::take);
    }

    private void take(Context ctx) {
        guard.checkOrigin(ctx);
        ctx.header("Cache-Control", "no-store");
        if (ctx.contentLength() > LONGEST) {
            throw Refusal.invalid("vitals_unknown", "No measures of a page");
        }
        HttpFields headers =
                ServletContextRequest.getServletContextRequest(ctx.req()).getHeaders();
        boolean isWanted = choice.on() && !(choice.signals() && ViewNoting.wantsNothing(headers));
        String key = "vitals " + ClientAddress.of(ctx);
        if (isWanted && windows.hit(key, MOST_A_MINUTE, Duration.ofMinutes(1)).admitted()) {
            count(read(ctx.body()), ViewNoting.client(headers).audience());
        }
        ctx.status(204);
    }

    private static JsonNode read(String body) {
        try {
            JsonNode sent = body.length() > LONGEST ? JSON.nullNode() : JSON.readTree(body);
            if (sent.isObject() && sent.path("path").isTextual()) {
                return sent;
            }
        } catch (JsonProcessingException e) {
            // not ours, as is anything else
        }
        throw Refusal.invalid("vitals_unknown", "No measures of a page");
    }

    private void count(JsonNode sent, Audience audience) {
        Optional<String> page = pages.find(sent.path("path").asText());
        if (page.isEmpty() || audience == Audience.BOTS) {
            return;
        }
        for (Vital vital : Vital.values()) {
            JsonNode given = sent.path(vital.name().toLowerCase(Locale.ROOT));
            double amount = given.isNumber() ? given.asDouble() * (vital == Vital.CLS ? THOUSAND : 1) : -1;
            if (vital.isPossible(amount)) {
                vitals.count(vital, audience, page.get(), Math.round(amount));
            }
        }
    }
}
