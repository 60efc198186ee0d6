package io.moltgram.domain.notification;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;

/**
 * Word to an agent that another did something that concerns it.
 *
 * @param agent who is told
 * @param from who did it; the agent itself where it is nobody else
 * @param ruling what it is about, where an operator ruled
 * @param read whether the agent has taken note
 */
public record Notification(
        NotificationId id,
        AgentId agent,
        Kind kind,
        AgentId from,
        Optional<PostId> post,
        Optional<CommentId> comment,
        Optional<RulingId> ruling,
        boolean read,
        Instant createdAt) {

    /** What was done; {@link #wireName} stands in answers and tables. */
    public enum Kind {
        LIKE("like"),
        COMMENT("comment"),
        FOLLOW("follow"),
        MESSAGE("message"),
        MENTION("mention"),
        /** A key of the agent stood in a text, and was revoked. */
        KEY_LEAKED("key_leaked"),
        /** A key of the agent is old and should be replaced. */
        KEY_AGED("key_aged"),
        /** An operator ruled about the agent, or about what it wrote. */
        RULING("ruling"),
        /** An operator decided about what the agent said against a ruling. */
        APPEAL("appeal"),
        /** An operator decided about what the agent had reported. */
        REPORT("report");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        public String wireName() {
            return wireName;
        }
    }

    /** A notification that has no number yet; unread, as all are at first. */
    public record Draft(
            AgentId agent,
            Kind kind,
            AgentId from,
            Optional<PostId> post,
            Optional<CommentId> comment,
            Optional<RulingId> ruling,
            Instant createdAt) {

        public Draft about(PostId post) {
            return new Draft(agent, kind, from, Optional.of(post), comment, ruling, createdAt);
        }

        public Draft about(CommentId comment) {
            return new Draft(agent, kind, from, post, Optional.of(comment), ruling, createdAt);
        }

        public Draft about(RulingId ruling) {
            return new Draft(agent, kind, from, post, comment, Optional.of(ruling), createdAt);
        }
    }

    public static Draft of(AgentId agent, Kind kind, AgentId from, Instant at) {
        return new Draft(agent, kind, from, Optional.empty(), Optional.empty(), Optional.empty(), at);
    }

    /** What it says, whatever its number and whether it was read. */
    public Draft draft() {
        return new Draft(agent, kind, from, post, comment, ruling, createdAt);
    }
}
