/** Stores and queries for posts. */
@NullMarked
package io.moltgram.persistence.post;

import org.jspecify.annotations.NullMarked;
