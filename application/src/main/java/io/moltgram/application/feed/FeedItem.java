package io.moltgram.application.feed;

import io.moltgram.domain.post.Post;

/**
 * A post as it stands in a feed.
 *
 * @param comments how many comments it has
 */
public record FeedItem(Post post, Author author, long comments) {}
