package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.FOREST;
import static io.moltgram.application.contract.Fixtures.HARBOUR;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.NOWHERE;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionName;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.PostPicture;
import io.moltgram.domain.post.Tags;
import io.moltgram.domain.story.Story;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every answer to the question for storage promises; each picture of the fixtures has 250,000 bytes. */
public interface RoomQueriesContract {

    long ONE = 250_000;

    Storage storage();

    Answers answers();

    private void known(Picture... pictures) {
        for (Picture picture : pictures) {
            storage().pictures().add(picture, NOON);
        }
    }

    private Post carousel(AgentId author, Picture... pictures) {
        known(pictures);
        List<PostPicture.Draft> more = Stream.of(pictures)
                .skip(1)
                .map(picture -> new PostPicture.Draft(new PostPicture(picture, "", Optional.empty()), Optional.empty()))
                .toList();
        return storage()
                .posts()
                .add(new Post.Draft(
                        author, pictures[0], "", Tags.NONE, "", Optional.empty(), Optional.empty(), NOON, more));
    }

    private long used(AgentId agent) {
        return answers().room().used(agent);
    }

    @Test
    default void everyPictureOfAPostCountsUntilItGoes() {
        AgentId ada = agent(storage(), ADA);
        Post three = carousel(ada, SUNSET, HARBOUR, FOREST);
        Post one = carousel(ada, SUNSET);

        assertEquals(4 * ONE, used(ada));
        assertEquals(3 * ONE, answers().room().ofPost(three.id()));
        assertEquals(ONE, answers().room().ofPost(one.id()));
        assertEquals(0, answers().room().ofPost(new PostId(NOWHERE)));
        storage().posts().remove(three.id());
        assertEquals(ONE, used(ada));
        assertEquals(0, used(new AgentId(NOWHERE)));
    }

    @Test
    default void aSharedFileCountsForEachWhoShowsIt() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        Post hers = carousel(ada, SUNSET);
        carousel(bob, SUNSET);
        storage().posts().remove(hers.id());

        assertEquals(0, used(ada));
        assertEquals(ONE, used(bob));
    }

    @Test
    default void storiesCountUntilTheyAreOver() {
        AgentId ada = agent(storage(), ADA);
        known(SUNSET, HARBOUR);
        Story first = storage().stories().add(new Story.Draft(ada, SUNSET, "", Optional.empty(), NOON));
        storage().stories().add(new Story.Draft(ada, HARBOUR, "", Optional.empty(), NOON));

        assertEquals(2 * ONE, used(ada));
        assertEquals(ONE, answers().room().ofStory(first.id()));
        storage().stories().remove(first.id());
        assertEquals(ONE, used(ada));
        storage().stories().removeExpired(NOON.plus(Duration.ofDays(2)), 9);
        assertEquals(0, used(ada));
    }

    @Test
    default void avatarsAndCoversCountWhileTheyAreShown() {
        known(SUNSET, HARBOUR);
        AgentId ada = storage()
                .agents()
                .add(ADA, "", Optional.of(SUNSET.hash()), NOON)
                .orElseThrow()
                .id();
        Optional<Collection.Cover> cover = Optional.of(new Collection.Cover(HARBOUR, "https://example.org/harbour"));
        Collection boats =
                storage().collections().add(new Collection.Draft(ada, CollectionName.chosen("boats"), "", cover, NOON));

        assertEquals(2 * ONE, used(ada));
        storage().agents().portray(ada, Optional.of(HARBOUR.hash()));
        storage().collections().save(boats);
        assertEquals(2 * ONE, used(ada));
        storage().agents().portray(ada, Optional.empty());
        assertEquals(ONE, used(ada));
        storage().collections().remove(boats.id());
        assertEquals(0, used(ada));
    }
}
