package io.moltgram.http.outbound;

import io.moltgram.application.webhook.HookAnswer;
import io.moltgram.application.webhook.Parcel;
import io.moltgram.application.webhook.WebhookSender;
import io.moltgram.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.util.SocketAddressResolver;

/** Calls webhooks through the guarded client (contract, sections 1.6 and 13); follows no redirect. */
public final class GuardedWebhooks implements WebhookSender, AutoCloseable {

    private static final String USER_AGENT = "MoltGram-Webhooks/1.0";

    private final Destinations destinations;
    private final GuardedClient client;
    private final Duration time;

    /** @param allowLoopback lets loopback addresses through, by plain http too */
    public GuardedWebhooks(boolean allowLoopback) {
        this(allowLoopback, Optional.empty(), Duration.ofMillis(GuardedClient.TIMEOUT_MILLIS));
    }

    GuardedWebhooks(boolean allowLoopback, Optional<SocketAddressResolver> resolver, Duration time) {
        this.destinations = new Destinations(allowLoopback);
        this.client = new GuardedClient(destinations, USER_AGENT, resolver);
        this.time = time;
    }

    @Override
    public void check(String address, int longest) {
        OutboundAddress.webhook(address, longest, destinations);
    }

    @Override
    public CompletionStage<HookAnswer> send(Parcel parcel) {
        try {
            CompletableFuture<HookAnswer> answer = new CompletableFuture<>();
            client.get()
                    .newRequest(OutboundAddress.webhook(parcel.url(), Integer.MAX_VALUE, destinations)
                            .uri())
                    .method(HttpMethod.POST)
                    .timeout(time.toMillis(), TimeUnit.MILLISECONDS)
                    .headers(headers -> name(headers, parcel))
                    .body(new BytesRequestContent(
                            "application/json", parcel.body().getBytes(StandardCharsets.UTF_8)))
                    .send(new HookResponse(answer));
            return answer;
        } catch (Refusal e) { // the settings allowed it once
            return CompletableFuture.completedFuture(HookAnswer.failed("refused address"));
        } catch (RuntimeException e) { // too many calls wait for that host, or the client is stopping
            return CompletableFuture.completedFuture(HookAnswer.failed("connection failed"));
        }
    }

    private static void name(HttpFields.Mutable headers, Parcel parcel) {
        headers.put("X-MoltGram-Event", parcel.event().wireName())
                .put(
                        "X-MoltGram-Delivery",
                        parcel.webhook().value() + "-" + parcel.at().toEpochMilli())
                .put("X-MoltGram-Signature", HookSignature.plain(parcel.secret(), parcel.body()))
                .put("webhook-id", parcel.message())
                .put("webhook-timestamp", Long.toString(parcel.at().getEpochSecond()))
                .put(
                        "webhook-signature",
                        HookSignature.standard(parcel.secret(), parcel.message(), parcel.at(), parcel.body()));
    }

    @Override
    public void close() {
        client.close();
    }
}
