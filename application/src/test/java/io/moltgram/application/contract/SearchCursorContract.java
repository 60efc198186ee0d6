package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Reading what was found on by cursor. */
public interface SearchCursorContract {
    Storage storage();

    Answers answers();

    private PostId posted(AgentId author, Instant at, String caption, String alt, String... tags) {
        Post.Draft draft = new Post.Draft(
                author, SUNSET, caption, new Tags(List.of(tags)), alt, Optional.empty(), Optional.empty(), at);
        return post(storage(), draft).id();
    }

    private PostId posted(AgentId author, String caption) {
        return posted(author, NOON, caption, "");
    }

    @Test
    default void everythingIsMetOnceWhileOthersPublish() {
        Random random = new Random(22);
        AgentId ada = agent(storage(), ADA);
        List<AgentId> fans = agents(storage(), 8);
        List<PostId> matching = new ArrayList<>();
        String[] captions = {"sun", "sunset here", "missung", "sun and sundry"};
        storage()
                .transactions()
                .run(() -> IntStream.range(0, 700).forEach(number -> {
                    PostId id = posted(
                            ada, NOON.minus(Duration.ofMinutes(random.nextInt(90_000))), captions[number % 4], "");
                    fans.subList(0, random.nextInt(8))
                            .forEach(fan -> storage().likes().add(id, fan));
                    matching.add(id);
                }));

        List<PostId> read = new ArrayList<>();
        Optional<Position> next = Optional.empty();
        int rounds = 0;
        do {
            Slice<PostId> slice = answers()
                    .search()
                    .posts("sun", new Stretch(next, 1 + random.nextInt(50)), NOON.plusSeconds(rounds++))
                    .map(item -> item.post().id());
            read.addAll(slice.items());
            next = slice.next();
            posted(ada, captions[random.nextInt(4)]);
        } while (next.isPresent());

        assertEquals(matching.size(), read.size());
        assertEquals(Set.copyOf(matching), Set.copyOf(read));
        assertEquals(
                List.of(),
                read.subList(0, 350).stream()
                        .filter(id -> !storage().posts().get(id).caption().matches("sun( and.*)?"))
                        .toList());
    }

    @Test
    default void positionsThatNobodyWasGivenDoNoHarm() {
        AgentId ada = agent(storage(), ADA);
        posted(ada, NOON, "sunset", "", "sunset");
        for (long key : new long[] {Long.MIN_VALUE, -1, 0, 1, 2, Long.MAX_VALUE}) {
            for (String text : List.of("sun", "unse", "%")) {
                Stretch seven = new Stretch(Optional.of(new Position(Collections.nCopies(7, key))), 5);
                Stretch five = new Stretch(Optional.of(new Position(Collections.nCopies(5, key))), 5);
                assertTrue(answers().search().posts(text, seven, NOON).items().size() <= 1);
                assertTrue(answers().search().agents(text, seven, NOON).items().size() <= 1);
                assertTrue(answers().search().tags(text, five).items().size() <= 1);
            }
        }
    }
}
