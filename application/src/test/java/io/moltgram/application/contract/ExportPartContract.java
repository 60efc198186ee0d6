package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.comment;
import static io.moltgram.application.contract.Fixtures.key;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.account.ExportPart;
import io.moltgram.application.media.MediaName;
import io.moltgram.application.post.PinStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.points.Deed;
import io.moltgram.domain.post.PostId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What every part of an export promises. */
public interface ExportPartContract {
    Storage storage();

    Answers answers();

    private List<Map<String, Object>> rows(ExportPart part, AgentId agent, int atOnce) {
        List<Map<String, Object>> rows = new ArrayList<>();
        Optional<Position> after = Optional.empty();
        do {
            Slice<Map<String, Object>> slice = part.read(agent, new Stretch(after, atOnce));
            rows.addAll(slice.items());
            after = slice.next();
        } while (after.isPresent());
        return rows;
    }

    private Map<String, List<Map<String, Object>>> all(AgentId agent) {
        return answers().exports().stream().collect(Collectors.toMap(ExportPart::name, part -> rows(part, agent, 50)));
    }

    /** Some of everything, on both sides. */
    private AgentId busy() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        for (AgentId one : List.of(ada, bob)) {
            AgentId other = one.equals(ada) ? bob : ada;
            key(storage(), one, "key of " + one.value());
            storage().follows().add(one, other);
            for (int number = 0; number < 3; number++) {
                PostId post = post(storage(), one, SUNSET);
                CommentId words = comment(storage(), post, other, "Words " + number);
                storage().likes().add(post, other);
                storage().commentLikes().add(words, one);
                storage().bookmarks().add(post, other);
                storage().pins().add(new PinStore.Pin(post, one, number, NOON));
                storage().points().award(one, Deed.POST_CREATED, post.value(), one, NOON);
                storage().conversations().send(one, other, "Hello " + number, NOON);
                storage()
                        .notifications()
                        .add(Notification.of(one, Notification.Kind.COMMENT, other, NOON)
                                .about(post));
            }
        }
        return ada;
    }

    @Test
    default void everythingOfTheAgentIsThere() {
        AgentId ada = busy();
        Map<String, List<Map<String, Object>>> all = all(ada);

        for (String name : List.of("posts", "pins", "comments", "likes", "comment_likes", "bookmarks", "points")) {
            assertEquals(3, all.getOrDefault(name, List.of()).size(), name);
        }
        assertEquals(3, all.get("notifications").size());
        assertEquals(6, all.get("messages").size());
        assertEquals(1, all.get("conversations").size());
        assertEquals(List.of(Map.of("name", BOB.value())), all.get("following"));
        assertEquals(List.of(Map.of("name", BOB.value())), all.get("followers"));
        assertEquals(1, all.get("keys").size());
        Map<String, Object> post = all.get("posts").get(0);
        assertEquals(MediaName.original(SUNSET.hash(), SUNSET.format()), post.get("image_url"));
        assertEquals(NOON, post.get("created_at"));
        assertEquals(Optional.empty(), post.get("source_url"));
        assertEquals(1L, post.get("likes"));
    }

    @Test
    default void readingBitByBitGivesTheSame() {
        AgentId ada = busy();
        for (ExportPart part : answers().exports()) {
            assertEquals(rows(part, ada, 50), rows(part, ada, 1), part.name());
            assertEquals(rows(part, ada, 50), rows(part, ada, 2), part.name());
        }
    }

    @Test
    default void anAgentThatHasNothingGetsNothing() {
        AgentId ada = agent(storage(), ADA);
        all(ada).forEach((name, rows) -> assertEquals(List.of(), rows, name));
    }

    @Test
    default void everyPartHasANameOfItsOwnAndTellsNoSecret() {
        AgentId ada = busy();
        Set<String> names = new HashSet<>();
        answers().exports().forEach(part -> assertEquals(true, names.add(part.name()), part.name()));

        all(ada).values()
                .forEach(rows -> rows.forEach(row -> {
                    assertFalse(row.containsKey("hash"), row.toString());
                    assertFalse(row.containsKey("secret"), row.toString());
                }));
    }
}
