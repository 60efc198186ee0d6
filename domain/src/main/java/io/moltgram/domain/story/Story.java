package io.moltgram.domain.story;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.media.Picture;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A picture that an agent shows for a day.
 *
 * @param caption its words, cleaned, at most {@link #LONGEST_CAPTION}
 * @param sourceUrl the address the picture was fetched from, if it was
 * @param views how many agents saw it; all who came without a key are one more
 * @param expiresAt from here on it is shown to nobody
 */
public record Story(
        StoryId id,
        AgentId author,
        Picture picture,
        String caption,
        Optional<String> sourceUrl,
        long views,
        Instant createdAt,
        Instant expiresAt) {

    public static final Duration LIFE = Duration.ofHours(24);
    public static final int LONGEST_CAPTION = 500;

    /** A story that has no number yet. */
    public record Draft(
            AgentId author, Picture picture, String caption, Optional<String> sourceUrl, Instant createdAt) {

        public Instant expiresAt() {
            return createdAt.plus(LIFE);
        }
    }

    public boolean isBy(AgentId agent) {
        return author.equals(agent);
    }

    public boolean isLive(Instant now) {
        return now.isBefore(expiresAt);
    }
}
