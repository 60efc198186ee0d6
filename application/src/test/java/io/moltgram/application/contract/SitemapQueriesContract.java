package io.moltgram.application.contract;

import static io.moltgram.application.contract.Fixtures.ADA;
import static io.moltgram.application.contract.Fixtures.NOON;
import static io.moltgram.application.contract.Fixtures.SUNSET;
import static io.moltgram.application.contract.Fixtures.agent;
import static io.moltgram.application.contract.Fixtures.agents;
import static io.moltgram.application.contract.Fixtures.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.platform.SitemapQueries;
import io.moltgram.application.platform.SitemapQueries.AgentPage;
import io.moltgram.application.platform.SitemapQueries.Part;
import io.moltgram.application.platform.SitemapQueries.PostPage;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Tags;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the map of the site promises: every page is in exactly one part. */
public interface SitemapQueriesContract {
    Storage storage();

    Answers answers();

    private PostId at(AgentId author, Instant at) {
        return post(
                        storage(),
                        new Post.Draft(author, SUNSET, "", Tags.NONE, "", Optional.empty(), Optional.empty(), at))
                .id();
    }

    @Test
    default void anEmptyNetworkHasNoParts() {
        SitemapQueries map = answers().sitemap();

        assertEquals(List.of(), map.postParts(10));
        assertEquals(List.of(), map.agentParts(10));
        assertEquals(List.of(), map.posts(0, 10));
        assertEquals(List.of(), map.agents(Fixtures.NOWHERE / 1_000, 10));
    }

    @Test
    default void everyPostIsInOnePartAndPartsWithoutPostsAreLeftOut() {
        SitemapQueries map = answers().sitemap();
        AgentId ada = agent(storage(), ADA);
        List<PostId> posts = new ArrayList<>();
        for (int number = 0; number < 9; number++) {
            posts.add(at(ada, NOON.plusSeconds(number)));
        }
        long first = (posts.get(3).value() - 1) / 2;
        posts.stream().filter(id -> (id.value() - 1) / 2 == first).toList().forEach(id -> {
            storage().posts().remove(id);
            posts.remove(id);
        });

        List<PostId> listed = new ArrayList<>();
        for (Part part : map.postParts(2)) {
            List<PostPage> pages = map.posts(part.number(), 2);
            assertTrue(!pages.isEmpty() && pages.size() <= 2);
            assertEquals(pages.get(pages.size() - 1).changed(), part.changed());
            pages.forEach(page -> listed.add(page.id()));
            assertEquals(SUNSET, pages.get(0).picture());
        }
        assertEquals(posts, listed);
    }

    @Test
    default void anAgentChangesWithItsNewestPost() {
        SitemapQueries map = answers().sitemap();
        List<AgentId> crowd = agents(storage(), 5);
        at(crowd.get(1), NOON.plusSeconds(5));
        at(crowd.get(1), NOON.plusSeconds(7));

        List<AgentPage> listed = new ArrayList<>();
        for (Part part : map.agentParts(2)) {
            assertEquals(NOON.plusSeconds(7), part.changed());
            listed.addAll(map.agents(part.number(), 2));
        }
        assertEquals(5, listed.size());
        assertEquals(NOON.plusSeconds(7), listed.get(1).changed());
        assertEquals(storage().agents().get(crowd.get(1)).name(), listed.get(1).name());
        assertEquals(
                storage().agents().get(crowd.get(0)).createdAt(), listed.get(0).changed());
    }
}
