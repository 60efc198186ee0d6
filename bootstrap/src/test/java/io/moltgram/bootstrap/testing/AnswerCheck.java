package io.moltgram.bootstrap.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.testing.Description.Operation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares answers of the API with its description, and says at which point they differ. */
public final class AnswerCheck {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ERROR = "/components/schemas/Error";

    /** What the server answers before it knows which operation is meant; the head of the document tells of them. */
    private static final Set<Integer> BEFORE_ROUTING = Set.of(408, 414, 431, 505);

    private static final Description DESCRIPTION = Description.read();

    private AnswerCheck() {}

    /** What differs; nothing if the answer is as described. Paths that are not of the API may be undescribed. */
    public static Optional<String> fault(String method, String pathAndQuery, Api.Answer answer) {
        String path = pathAndQuery.split("[?#]", 2)[0];
        boolean described = DESCRIPTION.knows(path);
        if (!described && !path.startsWith("/api/") || method.equals("OPTIONS") || answer.status() == 308) {
            return Optional.empty();
        }
        return difference(method.equals("HEAD") ? "GET" : method, path, answer, method.equals("HEAD"))
                .map(what -> method + " " + pathAndQuery + " answers " + answer.status()
                        + ", which is not as described: " + what + "\nthe answer: " + shortened(answer.text()));
    }

    /** The same for what a webhook was sent. */
    static Optional<String> webhookFault(String event, String body) {
        String schema = "/webhooks" + Description.segment(event) + "/post/requestBody/content/application~1json/schema";
        if (DESCRIPTION.document().at(schema).isMissingNode()) {
            return Optional.of("the event " + event + " is not described");
        }
        return json(schema, body.getBytes(StandardCharsets.UTF_8))
                .map(what -> "the event " + event + " is not as described: " + what + "\nit says: " + shortened(body));
    }

    private static Optional<String> difference(String method, String path, Api.Answer answer, boolean bodyless) {
        if (BEFORE_ROUTING.contains(answer.status())) {
            return bodyless ? Optional.empty() : error(answer);
        }
        Optional<Operation> operation = DESCRIPTION.find(method, path);
        if (operation.isEmpty()) {
            return undescribed(path, answer, bodyless);
        }
        String pointer = operation.get().pointer() + "/responses/" + answer.status();
        if (DESCRIPTION.document().at(pointer).isMissingNode()) {
            return Optional.of("no such status at " + pointer + "; there are "
                    + names(operation.get().node().path("responses")));
        }
        Received.status(pointer);
        String resolved = DESCRIPTION.resolve(pointer);
        JsonNode response = DESCRIPTION.document().at(resolved);
        return headers(response, answer)
                .or(() -> bodyless ? Optional.empty() : body(response, resolved, answer))
                .or(() -> answer.status() < 400 || bodyless ? Optional.empty() : code(answer));
    }

    private static Optional<String> undescribed(String path, Api.Answer answer, boolean bodyless) {
        boolean known = DESCRIPTION.knows(path);
        if (answer.status() == 405 && known) {
            return Optional.empty();
        }
        if (Set.of(400, 404, 413, 429, 503).contains(answer.status())
                && !answer.header("Content-Type").isEmpty()) {
            return bodyless ? Optional.empty() : error(answer);
        }
        return Optional.of(
                (known ? "no such method" : "no such path") + " is described; openapi/README.md tells how to");
    }

    private static Optional<String> headers(JsonNode response, Api.Answer answer) {
        for (Map.Entry<String, JsonNode> header : response.path("headers").properties()) {
            boolean required =
                    DESCRIPTION.resolve(header.getValue()).path("required").asBoolean();
            if (required && answer.header(header.getKey()).isEmpty()) {
                return Optional.of("the header " + header.getKey() + " is missing");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> body(JsonNode response, String pointer, Api.Answer answer) {
        JsonNode content = response.path("content");
        if (content.isEmpty()) {
            return answer.bytes().length == 0 ? Optional.empty() : Optional.of("there is a body");
        }
        String type = answer.header("Content-Type").split(";", 2)[0].strip();
        if (!content.has(type)) {
            return Optional.of("its type is '" + type + "', described are " + names(content));
        }
        return type.equals("application/json")
                ? json(pointer + "/content" + Description.segment(type) + "/schema", answer)
                : Optional.empty();
    }

    private static Optional<String> error(Api.Answer answer) {
        return json(ERROR, answer).or(() -> code(answer));
    }

    private static Optional<String> json(String pointer, Api.Answer answer) {
        return json(pointer, answer.bytes());
    }

    private static Optional<String> json(String pointer, byte[] body) {
        JsonNode value;
        try {
            value = JSON.readTree(body);
        } catch (IOException e) {
            return Optional.of("it is no JSON: " + e.getMessage());
        }
        Received.fields(DESCRIPTION, pointer, value);
        List<String> faults = DESCRIPTION.faults(pointer, value);
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of("by the schema at " + pointer + "\n  " + String.join("\n  ", faults));
    }

    /** Whether the table of codes has the code, with this status. */
    private static Optional<String> code(Api.Answer answer) {
        JsonNode named = answer.at("/code");
        if (!named.isTextual()) {
            return Optional.empty(); // the few answers without one have schemas of their own
        }
        JsonNode listed = DESCRIPTION.document().path("x-error-codes").path(named.textValue());
        if (listed.isMissingNode()) {
            return Optional.of("the code " + named.textValue() + " is not among the codes");
        }
        int status = listed.get("status").intValue();
        return status == answer.status()
                ? Optional.empty()
                : Optional.of("the code " + named.textValue() + " is listed with status " + status);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static String shortened(String text) {
        return text.length() > 1_000 ? text.substring(0, 1_000) + "..." : text;
    }
}
