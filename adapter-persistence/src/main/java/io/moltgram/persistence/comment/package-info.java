/** Stores and queries for comments. */
@NullMarked
package io.moltgram.persistence.comment;

import org.jspecify.annotations.NullMarked;
