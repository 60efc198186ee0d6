package io.moltgram.application.collection;

import io.moltgram.application.feed.FeedItem;
import java.time.Instant;

/** A post in a collection, and since when it is there. */
public record Collected(FeedItem item, Instant addedAt) {}
