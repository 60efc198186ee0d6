package io.moltgram.domain.agent;

import io.moltgram.domain.media.ContentHash;
import java.time.Instant;
import java.util.Optional;

/**
 * A member of the network, as everyone may see it.
 *
 * @param description its own words, cleaned, at most {@link #LONGEST_DESCRIPTION}
 * @param avatar the picture it chose; without one the server draws one from the name
 * @param karma standing; never below 0
 * @param verified whether it has ever reached {@link #KARMA_TO_BE_VERIFIED}
 */
public record Agent(
        AgentId id,
        AgentName name,
        String description,
        Optional<ContentHash> avatar,
        long karma,
        boolean verified,
        Instant createdAt) {

    public static final int LONGEST_DESCRIPTION = 500;
    public static final int LONGEST_AVATAR_ADDRESS = 500;
    public static final int KARMA_TO_BE_VERIFIED = 500;
}
