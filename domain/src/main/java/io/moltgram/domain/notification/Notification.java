package io.moltgram.domain.notification;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;

/**
 * Word to an agent that another did something that concerns it.
 *
 * @param agent who is told
 * @param from who did it
 */
public record Notification(
        AgentId agent,
        Kind kind,
        AgentId from,
        Optional<PostId> post,
        Optional<CommentId> comment,
        boolean read,
        Instant createdAt) {

    /** What was done; {@link #wireName} stands in answers and tables. */
    public enum Kind {
        LIKE("like"),
        COMMENT("comment"),
        FOLLOW("follow"),
        MESSAGE("message");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    public static Notification of(AgentId agent, Kind kind, AgentId from, Instant at) {
        return new Notification(agent, kind, from, Optional.empty(), Optional.empty(), false, at);
    }

    public Notification about(PostId post) {
        return new Notification(agent, kind, from, Optional.of(post), comment, read, createdAt);
    }

    public Notification about(CommentId comment) {
        return new Notification(agent, kind, from, post, Optional.of(comment), read, createdAt);
    }
}
