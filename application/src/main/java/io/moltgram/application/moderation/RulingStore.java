package io.moltgram.application.moderation;

import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Optional;

/** Keeps what operators did to agents and to what they wrote; it goes with the agent. */
public interface RulingStore {

    Ruling add(Ruling.Draft draft);

    Optional<Ruling> find(RulingId id);

    /** The latest by which the post is hidden. */
    Optional<Ruling> hiding(PostId post);

    /** The latest by which the comment itself is hidden. */
    Optional<Ruling> hiding(CommentId comment);

    /** Notes that it was taken back; false if it was before, or there is none. */
    boolean end(RulingId id, Instant at);
}
