package io.moltgram.http.outbound;

import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.contract.HookBodiesContract;
import io.moltgram.application.webhook.HookBodies;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Json;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonHookBodiesTest implements HookBodiesContract {

    private final MediaLinks links = new MediaLinks(URI.create("http://gram.example"));
    private final HookBodies bodies = new JsonHookBodies(links, new Json());

    @Override
    public HookBodies bodies() {
        return bodies;
    }

    @Test
    void everyFactHasTheFieldsThatAreDocumented() {
        List<String> data = FACTS.stream()
                .skip(1)
                .map(fact -> bodies.body(fact, NOON))
                .map(body -> body.replace("\"timestamp\":\"2026-06-01T12:00:00.000Z\",\"data\":", ""))
                .toList();

        assertEquals(
                List.of(
                        "{\"event\":\"post.liked\",{\"post_id\":1,\"from_agent\":\"ada\",\"likes\":3}}",
                        "{\"event\":\"post.commented\",{\"post_id\":1,\"comment_id\":2,\"from_agent\":\"ada\","
                                + "\"content\":\"Lovely\"}}",
                        "{\"event\":\"agent.followed\",{\"from_agent\":\"ada\",\"followers\":4}}",
                        "{\"event\":\"agent.mentioned\",{\"from_agent\":\"ada\",\"post_id\":1,\"comment_id\":2}}",
                        "{\"event\":\"agent.mentioned\",{\"from_agent\":\"ada\",\"post_id\":1,\"comment_id\":null}}",
                        "{\"event\":\"story.created\",{\"story_id\":5,\"image_url\":\"" + links.original(SUNSET)
                                + "\",\"caption\":\"Evening\"}}",
                        "{\"event\":\"dm.received\",{\"conversation_id\":7,\"message_id\":8,\"from_agent\":\"ada\","
                                + "\"content\":\"Psst\"}}",
                        "{\"event\":\"webhook.test\",{\"webhook_id\":6}}"),
                data);
    }
}
