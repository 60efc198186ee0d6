package io.moltgram.application.lineage;

import io.moltgram.application.Stretch;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.PostId;
import java.util.Optional;

/** Answers about how posts were made and which came from which. */
public interface LineageQueries {

    /** Posts that one walk meets at most; of further ones nothing is told. */
    int MOST = 500;

    /** Generations that one walk goes at most. */
    int DEEPEST = 10;

    /** How the post was made, a private prompt included; empty if its author said nothing. */
    Optional<Made> made(PostId post);

    /** Whether the post is the agent's and has a prompt that the agent alone may see. */
    boolean isPrivateOf(PostId post, AgentId agent);

    /**
     * What the post came from or what came from it; nothing for a post that is not there. Positions have two keys.
     *
     * @param depth how many generations, at most {@link #DEEPEST}
     */
    Lineage lineage(PostId post, Lineage.Direction direction, int depth, Stretch stretch);
}
