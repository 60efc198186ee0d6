package io.moltgram.domain.collection;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.Picture;
import java.time.Instant;
import java.util.Optional;

/**
 * Posts that an agent put together, its own and those of others; everyone may see it.
 *
 * @param description its owner's words, cleaned, at most {@link #LONGEST_DESCRIPTION}
 * @param posts how many posts are in it
 */
public record Collection(
        CollectionId id,
        AgentId owner,
        CollectionName name,
        String description,
        Optional<Cover> cover,
        long posts,
        Instant createdAt) {

    public static final int LONGEST_DESCRIPTION = 500;

    /**
     * The picture that stands for a collection.
     *
     * @param sourceUrl the address it was fetched from
     */
    public record Cover(Picture picture, String sourceUrl) {}

    /** A collection that has no number yet, and nothing in it. */
    public record Draft(
            AgentId owner, CollectionName name, String description, Optional<Cover> cover, Instant createdAt) {}

    public boolean isBy(AgentId agent) {
        return owner.equals(agent);
    }

    /** The same collection under other words and another picture. */
    public Collection with(CollectionName name, String description, Optional<Cover> cover) {
        return new Collection(id, owner, name, description, cover, posts, createdAt);
    }
}
