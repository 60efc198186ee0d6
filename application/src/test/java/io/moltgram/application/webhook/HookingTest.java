package io.moltgram.application.webhook;

import static io.moltgram.application.contract.Fixtures.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.memory.Acts;
import io.moltgram.application.post.Submission;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.webhook.HookEvents;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookingTest {

    private static final String URL = "https://hooks.example/ada";

    @TempDir
    Path folder;

    private Acts acts;
    private AgentId ada;
    private AgentId bob;

    @BeforeEach
    void join() {
        acts = new Acts(folder);
        ada = acts.join("ada");
        bob = acts.join("bob");
    }

    private List<String> told() {
        while (acts.webhooks().deliver() > 0) {
            // one thing at a time
        }
        return acts.webhooks().sender().sent().stream().map(Parcel::body).toList();
    }

    @Test
    void theAgentConcernedIsTold() {
        PostId before = acts.publish(ada, "before");
        acts.webhooks().hook(ada, URL);
        acts.webhooks().hook(bob, "https://hooks.example/bob");

        acts.liking().toggle(bob, before);
        var comment = acts.commenting().write(bob, before, "Lovely", Optional.empty());
        acts.following().toggle(bob, new AgentName("ada"));
        PostId post = acts.publishing()
                .publish(ada, () -> new Submission(Acts.drawing("x"), "Hello", Tags.of(List.of("sea")), ""))
                .id();

        var picture = acts.storage().posts().get(post).picture();
        assertEquals(
                List.of(
                        "post.liked " + NOON + " " + new HookFact.PostLiked(before, new AgentName("bob"), 1),
                        "post.commented " + NOON + " "
                                + new HookFact.PostCommented(
                                        before, comment.comment().id(), new AgentName("bob"), "Lovely"),
                        "agent.followed " + NOON + " " + new HookFact.AgentFollowed(new AgentName("bob"), 1),
                        "post.created " + NOON + " "
                                + new HookFact.PostCreated(post, picture, "Hello", Tags.of(List.of("sea")))),
                told());
    }

    @Test
    void whatIsToldIsAsItWasThen() {
        acts.webhooks().hook(ada, URL);
        PostId post = acts.publish(ada, "sunset");
        acts.liking().toggle(bob, post);
        acts.liking().toggle(bob, post);
        acts.deleting().delete(ada, post);

        List<String> told = told();

        assertEquals(2, told.size());
        assertTrue(told.get(1).contains("likes=1"), told.get(1));
    }

    @Test
    void onlyWhatIsWantedIsTold() {
        acts.webhooks().keeping().create(ada, URL, new HookEvents(List.of("agent.followed")), Optional.empty());
        acts.liking().toggle(bob, acts.publish(ada, "sunset"));
        assertEquals(List.of(), told());

        acts.following().toggle(bob, new AgentName("ada"));

        assertEquals(1, told().size());
    }

    @Test
    void eachWebhookHasAMessageOfItsOwn() {
        acts.webhooks().hook(ada, URL);
        acts.webhooks().hook(ada, URL + "/2");
        acts.publish(ada, "sunset");

        told();

        List<String> messages =
                acts.webhooks().sender().sent().stream().map(Parcel::message).toList();
        assertEquals(2, messages.stream().distinct().count());
        messages.forEach(message -> assertTrue(message.matches("msg_[A-Za-z0-9_-]{24}"), message));
    }

    @Test
    void whatIsUndoneIsNotTold() {
        acts.webhooks().hook(ada, URL);

        assertThrows(
                IllegalStateException.class,
                () -> acts.storage().transactions().run(() -> {
                    acts.publish(ada, "sunset");
                    throw new IllegalStateException("undone");
                }));

        assertEquals(List.of(), told());
    }
}
