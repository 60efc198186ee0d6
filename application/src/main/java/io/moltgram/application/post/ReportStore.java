package io.moltgram.application.post;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what people said was wrong with posts; one report per reporter and post. */
public interface ReportStore {

    /**
     * Adds the report; returns false if this reporter has reported the post before.
     *
     * @param agent who is to be told what came of it
     */
    boolean add(PostId post, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at);

    /** Adds it for somebody who cannot be told. */
    default boolean add(PostId post, SecretHash reporter, String reason, Instant at) {
        return add(post, reporter, Optional.empty(), reason, at);
    }

    /** Those agents with open reports of the post who are to be told. */
    List<AgentId> reporters(PostId post);

    /** How many reports the post has, open or not. */
    long count(PostId post);

    /** Closes the post's open reports; returns how many there were. */
    int close(PostId post, Instant at);
}
