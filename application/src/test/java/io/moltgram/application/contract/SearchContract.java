package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.BOB;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.Page;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What searching for a text promises. */
public interface SearchContract {
    Storage storage();

    Answers answers();

    private PostId posted(AgentId author, String caption, String... tags) {
        Post.Draft draft = new Post.Draft(
                author, SUNSET, caption, new Tags(List.of(tags)), "", Optional.empty(), Optional.empty(), NOON);
        return post(storage(), draft).id();
    }

    private List<PostId> ids(FeedQuery query) {
        Page<FeedItem> page = answers().feeds().page(query, new Page.Request(1, 50), NOON);
        assertEquals(page.items().size(), page.total());
        return page.items().stream().map(item -> item.post().id()).toList();
    }

    private List<PostId> found(String text) {
        return ids(FeedQuery.of(Order.NEW).holding(text));
    }

    @Test
    default void aStretchOfCaptionTagOrNameIsFoundInAnyOrder() {
        AgentId ada = agent(storage(), ADA);
        AgentId bob = agent(storage(), BOB);
        PostId harbour = posted(ada, "The Harbour at dusk", "evening");
        PostId dusk = posted(bob, "Nothing", "Duskiness");
        posted(bob, "Else");
        storage().likes().add(harbour, bob);

        assertEquals(List.of(dusk, harbour), found("dusk"));
        assertEquals(List.of(dusk, harbour), found("USK"));
        assertEquals(List.of(harbour, dusk), ids(FeedQuery.of(Order.TOP).holding("dusk")));
        assertEquals(List.of(harbour, dusk), ids(FeedQuery.of(Order.HOT).holding("dusk")));
        assertEquals(List.of(harbour), found("arbour a"));
        assertEquals(List.of(harbour), found("ADA"));
        assertEquals(List.of(dusk), ids(FeedQuery.of(Order.NEW).holding("dusk").by(BOB)));
        assertEquals(
                List.of(harbour), ids(FeedQuery.of(Order.NEW).holding("dusk").tagged("Evening")));
    }

    @Test
    default void textIsTakenLiterally() {
        AgentId ada = agent(storage(), ADA);
        PostId percent = posted(ada, "100% _sure_ \"quoted\" it's \\ * AND (x)");
        posted(ada, "100 sure quoted its x");

        for (String text :
                List.of("0% _", "_sure_", "\"quoted\"", "it's", "\\ *", "* AND (", "%", "_", "\\", "\"", "'")) {
            assertEquals(List.of(percent), found(text), text);
        }
    }

    @Test
    default void onlyAsciiLettersAreFoldedAndShortTextsAreFoundToo() {
        AgentId ada = agent(storage(), ADA);
        PostId green = posted(ada, "Grüße aus Ålesund, 日本語 👩‍🚀");

        for (String text : List.of("grüße", "日", "本語", "日本語", "👩", "👩‍🚀", "Ål", "U", "åLESUND".substring(1))) {
            assertEquals(List.of(green), found(text), text);
        }
        assertEquals(List.of(), found("GRÜSSE"));
        assertEquals(List.of(), found("grÜße"));
        assertEquals(List.of(), found("åle"));
    }

    @Test
    default void whatCannotBeInATextIsNotFound() {
        AgentId ada = agent(storage(), ADA);
        posted(ada, "a", "b");

        for (String text : List.of("\u0000", "a\u0000", "\u0001", "a\u0001ada", "\ud800", "b\u001fa", "ba", "ab")) {
            assertEquals(List.of(), found(text), text);
        }
    }

    @Test
    default void aRemovedPostIsFoundNoMore() {
        AgentId ada = agent(storage(), ADA);
        PostId harbour = posted(ada, "Harbour");
        posted(ada, "Forest");
        storage().posts().remove(harbour);

        assertEquals(List.of(), found("harbour"));
        assertEquals(List.of(), found("ha"));
    }
}
