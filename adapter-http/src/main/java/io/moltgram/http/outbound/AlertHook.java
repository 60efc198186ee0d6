package io.moltgram.http.outbound;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.moltgram.application.alert.AlertTelling;
import io.moltgram.application.webhook.HookAnswer;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.webhook.HookSecret;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.http.HttpMethod;

/**
 * Tells of alerts by calling an address of the operator's, signed as webhooks are ({@code X-MoltGram-Signature} and
 * Standard Webhooks), through the guarded client. Private addresses and plain http are for those who allow them.
 */
public final class AlertHook implements AlertTelling.Channel, AutoCloseable {

    private static final String USER_AGENT = "MoltGram-Alerts/1.0";
    private static final int GOOD = 200;
    private static final int GOOD_END = 300;

    /** @param allowPrivate whether it may lie in a private network and be called by plain http */
    public record Place(String url, HookSecret secret, boolean allowPrivate, String server) {}

    private final Place place;
    private final Destinations destinations;
    private final GuardedClient client;
    private final InstantSource clock;

    public AlertHook(Place place, InstantSource clock) {
        this.place = place;
        this.destinations = new Destinations(place.allowPrivate(), place.allowPrivate());
        this.client = new GuardedClient(destinations, USER_AGENT, Optional.empty());
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public void tell(Alert alert) throws AlertTelling.NotTold {
        HookAnswer answer = call(alert);
        if (answer.status()
                .filter(status -> status >= GOOD && status < GOOD_END)
                .isEmpty()) {
            throw new AlertTelling.NotTold(
                    answer.status().map(status -> "answered " + status).orElse(answer.text()));
        }
    }

    private HookAnswer call(Alert alert) throws AlertTelling.NotTold {
        if (!place.allowPrivate() && !place.url().startsWith("https://")) {
            throw new AlertTelling.NotTold("the address must begin with https");
        }
        CompletableFuture<HookAnswer> answer = new CompletableFuture<>();
        try {
            Instant now = clock.instant();
            String event = alert.resolvedAt().isPresent() ? "alert.resolved" : "alert.fired";
            String body = body(alert, event, now);
            String message =
                    "alert_" + alert.rule().code() + "_" + alert.firedAt().toEpochMilli() + "_" + event;
            client.get()
                    .newRequest(OutboundAddress.named("url", place.url(), destinations)
                            .uri())
                    .method(HttpMethod.POST)
                    .timeout(GuardedClient.TIMEOUT_MILLIS, TimeUnit.MILLISECONDS)
                    .headers(headers -> headers.put("X-MoltGram-Event", event)
                            .put("X-MoltGram-Signature", HookSignature.plain(place.secret(), body))
                            .put("webhook-id", message)
                            .put("webhook-timestamp", Long.toString(now.getEpochSecond()))
                            .put("webhook-signature", HookSignature.standard(place.secret(), message, now, body)))
                    .body(new BytesRequestContent("application/json", body.getBytes(StandardCharsets.UTF_8)))
                    .send(new HookResponse(answer));
            return answer.get(2 * GuardedClient.TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (Refusal e) {
            throw new AlertTelling.NotTold("refused address");
        } catch (ExecutionException | TimeoutException e) {
            throw new AlertTelling.NotTold("no answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AlertTelling.NotTold("interrupted");
        }
    }

    private String body(Alert alert, String event, Instant now) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("event", event);
            json.writeStringField("timestamp", now.toString());
            json.writeObjectFieldStart("data");
            json.writeStringField("server", place.server());
            json.writeStringField("rule", alert.rule().code());
            json.writeStringField("severity", alert.rule().severity().name());
            json.writeNumberField("value", alert.value());
            json.writeNumberField("threshold", alert.threshold());
            json.writeStringField("detail", alert.detail());
            json.writeStringField("fired_at", alert.firedAt().toString());
            json.writeStringField(
                    "resolved_at", alert.resolvedAt().map(Instant::toString).orElse(null));
            json.writeEndObject();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    @Override
    public void close() {
        client.close();
    }
}
