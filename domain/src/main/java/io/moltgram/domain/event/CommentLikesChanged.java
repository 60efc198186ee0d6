package io.moltgram.domain.event;

import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.post.PostId;
import java.time.Instant;

/** A comment has one like more or less. */
public record CommentLikesChanged(CommentId comment, PostId post, Instant at) implements Event {}
