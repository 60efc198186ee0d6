package io.moltgram.application.post;

import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/** Keeps what people said was wrong with posts; one report per reporter and post. */
public interface ReportStore {

    /** Adds the report; returns false if this reporter has reported the post before. */
    boolean add(PostId post, SecretHash reporter, String reason, Instant at);

    /** How many reports the post has, open or not. */
    long count(PostId post);

    /** Closes the post's open reports; returns how many there were. */
    int close(PostId post, Instant at);
}
