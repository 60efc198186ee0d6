/** Stores and queries for feeds and tags. */
@NullMarked
package io.moltgram.persistence.feed;

import org.jspecify.annotations.NullMarked;
