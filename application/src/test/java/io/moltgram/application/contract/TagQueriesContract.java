package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.draft;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Page;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.TagQueries.Trend;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What questions about tags promise. */
public interface TagQueriesContract {
    Storage storage();

    Answers answers();

    private Post tagged(AgentId author, String... tags) {
        return captioned(author, "", tags);
    }

    private Post captioned(AgentId author, String caption, String... tags) {
        Post.Draft plain = draft(author, SUNSET);
        return post(
                storage(),
                new Post.Draft(
                        author,
                        SUNSET,
                        caption,
                        new Tags(List.of(tags)),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        plain.createdAt()));
    }

    @Test
    default void tagsTrendByTheirPostsSinceThen() {
        AgentId ada = agent(storage(), ADA);
        tagged(ada, "sea", "Sea", "b");
        tagged(ada, "SEA", "a");

        assertEquals(
                List.of(new Trend("sea", 2), new Trend("a", 1)),
                answers().tags().trending(NOON, 2));
        assertEquals(List.of(), answers().tags().trending(NOON.plusSeconds(1), 5));
    }

    @Test
    default void aTagInACaptionCountsLikeOneOfTheList() {
        AgentId ada = agent(storage(), ADA);
        Post post = captioned(ada, "#Sea, #sea and a #tide", "sea", "foam");
        tagged(ada, "tide");

        assertEquals(new Tags(List.of("sea", "foam")), post.tags());
        assertEquals(
                List.of(new Trend("tide", 2), new Trend("foam", 1), new Trend("sea", 1)),
                answers().tags().trending(NOON, 5));
        assertEquals(
                List.of(post.id()),
                answers()
                        .feeds()
                        .page(FeedQuery.of(FeedQuery.Order.NEW).tagged("SEA"), new Page.Request(1, 10), NOON)
                        .items()
                        .stream()
                        .map(item -> item.post().id())
                        .toList());
        storage().posts().remove(post.id());
        assertEquals(List.of(new Trend("tide", 1)), answers().tags().trending(NOON, 5));
    }
}
