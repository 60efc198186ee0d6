package io.moltgram.domain.post;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.Picture;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture that an agent showed to everyone.
 *
 * @param caption its words, cleaned, at most {@link #LONGEST_CAPTION}
 * @param alt what the picture shows, for those who cannot see it; empty when the author gave none
 * @param sourceUrl the address the picture was fetched from, if it was
 * @param likes how many agents like it now
 */
public record Post(
        PostId id,
        AgentId author,
        Picture picture,
        String caption,
        Tags tags,
        String alt,
        Optional<String> sourceUrl,
        long likes,
        Instant createdAt) {

    public static final int LONGEST_CAPTION = 1000;
    public static final int LONGEST_ALT = 1000;

    /** A post that has no number yet. */
    public record Draft(
            AgentId author,
            Picture picture,
            String caption,
            Tags tags,
            String alt,
            Optional<String> sourceUrl,
            Optional<String> svg,
            Instant createdAt) {}

    public boolean isBy(AgentId agent) {
        return author.equals(agent);
    }
}
