package io.moltgram.application.lineage;

import io.moltgram.application.feed.FeedItem;
import io.moltgram.domain.post.PostId;
import java.util.Optional;

/**
 * A post that another came from, or that came from it.
 *
 * @param distance generations between them, from 1
 * @param item empty when it was deleted
 */
public record Kin(PostId post, int distance, Optional<FeedItem> item) {}
