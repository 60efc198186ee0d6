package io.moltgram.blob.vercel;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.moltgram.blob.remote.Patience;
import io.moltgram.blob.remote.StoreFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Makes calls, each within its time, body included, and again a few times where that can help. The token goes to the
 * API's own address and nowhere else.
 */
final class VercelCalls {

    /** What came back. */
    record Answer(int status, byte[] body) {
        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                return MissingNode.getInstance();
            }
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VERSION = "12";
    private static final int TOO_MANY = 429;
    private static final int SERVER = 500;
    private static final long PAUSE_MS = 100;

    private final VercelPlace place;
    private final Patience patience;
    private final HttpClient client;

    VercelCalls(VercelPlace place, Patience patience) {
        this.place = place;
        this.patience = patience;
        this.client = HttpClient.newBuilder().connectTimeout(patience.connect()).build();
    }

    /** A call of the API; the query, if any, begins with a question mark. */
    HttpRequest.Builder api(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create(place.api() + pathAndQuery))
                .header("authorization", "Bearer " + place.token())
                .header("x-api-version", VERSION)
                .header("x-vercel-blob-store-id", place.storeId());
    }

    /** Answers with what came back in the end, whatever its status is below 500. */
    Answer send(HttpRequest.Builder request, long bytes) throws StoreFailure {
        HttpRequest made = request.timeout(patience.forTry(bytes)).build();
        for (int tries = 1; ; tries++) {
            boolean last = tries == patience.tries();
            try {
                Answer answer = once(made, patience.forTry(bytes));
                if (answer.status() < SERVER && answer.status() != TOO_MANY) {
                    return answer;
                } else if (last) {
                    throw StoreFailure.outage(made.uri().getAuthority() + " answered " + answer.status());
                }
            } catch (IOException e) {
                if (last || e instanceof StoreFailure) {
                    throw e instanceof StoreFailure failure ? failure : unreached(e, made);
                }
            }
            pause(made, PAUSE_MS << (2 * (tries - 1)));
        }
    }

    private Answer once(HttpRequest request, Duration time) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> answer = coming.get(time.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(answer.statusCode(), answer.body());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (TimeoutException e) {
            coming.cancel(true);
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            coming.cancel(true);
            throw unreached(e, request);
        }
    }

    private static void pause(HttpRequest request, long millis) throws StoreFailure {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreached(e, request);
        }
    }

    private static StoreFailure unreached(Exception fault, HttpRequest request) {
        return StoreFailure.unreached(fault, request.uri().getAuthority());
    }
}
