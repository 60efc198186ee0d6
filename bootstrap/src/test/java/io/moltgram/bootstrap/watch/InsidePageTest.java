package io.moltgram.bootstrap.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.bootstrap.testing.TestServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InsidePageTest {

    /** Being on the same machine, or knowing the admin token, is not enough. */
    @ParameterizedTest
    @ValueSource(strings = {"", "X-Machine-Ticket", "X-Admin-Token"})
    void withoutATicketThereIsNothing(String header) throws IOException, InterruptedException {
        String token = "a-token-for-the-operator";
        try (TestServer server = TestServer.start(Map.of("ADMIN_TOKEN", token))) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.url().resolve("/metrics/inside"));
            if (!header.isEmpty()) {
                request.header(header, token);
            }

            assertEquals(
                    404,
                    HttpClient.newHttpClient()
                            .send(request.build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode());
        }
    }
}
