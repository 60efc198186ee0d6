/** Stores and queries for follows. */
@NullMarked
package io.moltgram.persistence.follow;

import org.jspecify.annotations.NullMarked;
