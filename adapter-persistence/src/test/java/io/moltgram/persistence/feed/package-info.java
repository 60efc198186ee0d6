/** Feeds against plain sorting. */
@NullMarked
package io.moltgram.persistence.feed;

import org.jspecify.annotations.NullMarked;
