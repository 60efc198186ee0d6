package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.application.admin.MachineTickets;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.bootstrap.settings.Secret;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SigningSecrets;
import io.moltgram.http.watch.InsidePage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** The server that works in the same data folder, asked how it does. */
final class ServerBeside {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Settings settings;
    private final InstantSource clock;

    ServerBeside(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The one that says it is there. */
    Optional<Presence> presence() {
        return Presence.in(settings.dataDirectory());
    }

    /** What it says of itself; empty when none is there or it does not answer. */
    Optional<JsonNode> ask() {
        return ask("");
    }

    /** The same, and what each of its threads is at. */
    Optional<JsonNode> askWithThreads() {
        return ask("?threads=true");
    }

    private Optional<JsonNode> ask(String query) {
        return presence()
                .flatMap(there -> SigningSecrets.apiKeysOf(settings)
                        .flatMap(secret -> ask(there, secret, "/metrics/inside" + query)));
    }

    private Optional<JsonNode> ask(Presence there, Secret secret, String path) {
        byte[] key = secret.reveal().getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(address(there).resolve(path))
                .timeout(PATIENCE)
                .header(InsidePage.TICKET, new MachineTickets(new SecretHasher(key), clock).write())
                .build();
        try {
            HttpResponse<byte[]> answer = client().send(request, HttpResponse.BodyHandlers.ofByteArray());
            return answer.statusCode() == 200 ? Optional.of(JSON.readTree(answer.body())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The headers of a page, as anybody gets them; empty when there is no answer. */
    Optional<HttpResponse<Void>> fetch(String path) {
        return presence().flatMap(there -> {
            try {
                HttpRequest request = HttpRequest.newBuilder(address(there).resolve(path))
                        .timeout(PATIENCE)
                        .build();
                return Optional.of(client().send(request, HttpResponse.BodyHandlers.discarding()));
            } catch (IOException e) {
                return Optional.empty();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        });
    }

    private static HttpClient client() {
        return HttpClient.newBuilder()
                .connectTimeout(PATIENCE)
                .sslContext(SameMachine.trust())
                .proxy(HttpClient.Builder.NO_PROXY)
                .build();
    }

    private static URI address(Presence there) {
        String host = there.host().contains(":") ? "[" + there.host() + "]" : there.host();
        return URI.create(there.scheme() + "://" + host + ":" + there.port());
    }
}
