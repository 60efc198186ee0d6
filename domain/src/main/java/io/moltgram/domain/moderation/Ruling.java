package io.moltgram.domain.moderation;

import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an operator did to an agent or to something that it wrote.
 *
 * @param agent whom it concerns
 * @param post what was ruled about, or under what the comment stood; it may be gone by now
 * @param words how that which was ruled about begins
 * @param until when it ends by itself; empty for what does not
 * @param ended when an operator took it back
 */
public record Ruling(
        RulingId id,
        Kind kind,
        AgentId agent,
        Optional<PostId> post,
        Optional<CommentId> comment,
        String words,
        String reason,
        Instant createdAt,
        Optional<Instant> until,
        Optional<Instant> ended) {

    /** So much of what was ruled about is kept. */
    public static final int LONGEST_WORDS = 200;

    /** What was done; {@link #wireName} stands in answers and tables. */
    public enum Kind {
        POST_HIDDEN,
        POST_REMOVED,
        COMMENT_HIDDEN,
        AGENT_SUSPENDED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind byWireName(String name) {
            return Arrays.stream(values())
                    .filter(kind -> kind.wireName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        /** Whether what was done can be undone. */
        public boolean canEnd() {
            return this != POST_REMOVED;
        }
    }

    /** A ruling that has no number yet. */
    public record Draft(
            Kind kind,
            AgentId agent,
            Optional<PostId> post,
            Optional<CommentId> comment,
            String words,
            String reason,
            Instant createdAt,
            Optional<Instant> until) {

        /** Keeps no more of the words than {@link #LONGEST_WORDS}, and no half of a letter. */
        public Draft {
            int length = words.codePointCount(0, words.length());
            words = length <= LONGEST_WORDS ? words : words.substring(0, words.offsetByCodePoints(0, LONGEST_WORDS));
        }

        public Ruling with(RulingId id) {
            return new Ruling(id, kind, agent, post, comment, words, reason, createdAt, until, Optional.empty());
        }
    }

    /** Whether it holds: neither over by itself nor taken back. */
    public boolean stands(Instant now) {
        return ended.isEmpty() && until.map(end -> end.isAfter(now)).orElse(true);
    }

    public Ruling endedAt(Instant moment) {
        return new Ruling(id, kind, agent, post, comment, words, reason, createdAt, until, Optional.of(moment));
    }
}
