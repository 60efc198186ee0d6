package io.moltgram.application.platform;

import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;

/**
 * Answers about all that search engines may list, in parts: the part with the number n holds what has the numbers from
 * n * size + 1 to (n + 1) * size. So a part seldom changes once it is full, and costs the same however many there are.
 */
public interface SitemapQueries {

    /** @param changed not before the newest change of a page in it */
    record Part(long number, Instant changed) {}

    /** A post's page. */
    record PostPage(PostId id, Instant changed, Picture picture) {}

    /** @param changed when the agent last posted, or came */
    record AgentPage(AgentName name, Instant changed) {}

    /** The parts that have any post, in order. */
    List<Part> postParts(int size);

    List<PostPage> posts(long part, int size);

    /** The parts that have any agent, in order; as each may have posted, all changed with the newest post. */
    List<Part> agentParts(int size);

    List<AgentPage> agents(long part, int size);
}
