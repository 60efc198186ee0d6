package io.moltgram.application.comment;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.comment.CommentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps what people said was wrong with comments; one report per reporter and comment. */
public interface CommentReportStore {

    /**
     * Adds the report; returns false if this reporter has reported the comment before.
     *
     * @param agent who is to be told what came of it
     */
    boolean add(CommentId comment, SecretHash reporter, Optional<AgentId> agent, String reason, Instant at);

    /** Those agents with open reports of the comment who are to be told. */
    List<AgentId> reporters(CommentId comment);

    /** Closes the comment's open reports; returns how many there were. */
    int close(CommentId comment, Instant at);
}
