package io.moltgram.http.description;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.http.description.Reference.Body;
import io.moltgram.http.description.Reference.Field;
import java.util.List;
import java.util.Optional;

/** Commands for a shell that call an operation. */
final class Curl {

    private static final String NEXT = " \\\n  ";

    private Curl() {}

    static String command(
            String base, String method, String path, JsonNode operation, List<Field> parameters, Optional<Body> body) {
        String filled = path;
        for (Field parameter : parameters) {
            filled = filled.replace("{" + parameter.name() + "}", parameter.example());
        }
        StringBuilder command = new StringBuilder("curl ");
        if (!method.equals(body.isPresent() ? "POST" : "GET")) {
            command.append("-X ").append(method).append(' ');
        }
        command.append(base).append(filled);
        header(operation.path("security"))
                .ifPresent(header -> command.append(NEXT).append("-H ").append(quoted(header)));
        body.ifPresent(sent -> command.append(NEXT)
                .append("-H 'Content-Type: application/json'")
                .append(NEXT)
                .append("-d ")
                .append(quoted(sent.example())));
        return command.toString();
    }

    private static Optional<String> header(JsonNode security) {
        JsonNode first = security.path(0);
        if (first.has("key")) {
            return Optional.of("X-API-Key: mg_...");
        }
        if (first.has("bot")) {
            return Optional.of("X-Bot-Secret: ...");
        }
        return first.has("operator") ? Optional.of("X-Admin-Token: ...") : Optional.empty();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
