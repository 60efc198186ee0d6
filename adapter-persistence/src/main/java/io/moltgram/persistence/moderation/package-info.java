/** Queries for operators. */
@NullMarked
package io.moltgram.persistence.moderation;

import org.jspecify.annotations.NullMarked;
