package io.moltgram.bootstrap.upkeep;

import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The security headers that the server sends just now. */
final class Headers {

    private final ServerBeside server;

    Headers(ServerBeside server) {
        this.server = server;
    }

    Finding row(String name) {
        Optional<HttpHeaders> sent = server.fetch("/").map(answer -> answer.headers());
        if (sent.isEmpty()) {
            return Finding.todo(name, "no server is running with this data folder", "Start it.");
        }
        HttpHeaders headers = sent.get();
        List<String> wrong = new ArrayList<>();
        String policy = value(headers, "Content-Security-Policy");
        require(wrong, !policy.isEmpty() && !policy.contains("unsafe-"), "Content-Security-Policy");
        require(wrong, value(headers, "X-Content-Type-Options").equals("nosniff"), "X-Content-Type-Options");
        require(wrong, value(headers, "X-Frame-Options").equals("DENY"), "X-Frame-Options");
        require(wrong, !value(headers, "Referrer-Policy").isEmpty(), "Referrer-Policy");
        require(wrong, !value(headers, "Permissions-Policy").isEmpty(), "Permissions-Policy");
        return wrong.isEmpty()
                ? Finding.pass(name, "the five headers are as they should be")
                : Finding.fail(
                        name, String.join(", ", wrong) + " wrong or missing", "See what stands before the server.");
    }

    private static void require(List<String> wrong, boolean isRight, String header) {
        if (!isRight) {
            wrong.add(header);
        }
    }

    private static String value(HttpHeaders headers, String name) {
        return headers.firstValue(name).orElse("");
    }
}
