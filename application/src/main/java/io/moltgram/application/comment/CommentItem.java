package io.moltgram.application.comment;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.comment.Comment;

/** A comment as it is shown. */
public record CommentItem(Comment comment, Author author) {}
