/** Stores and queries for feedback. */
@NullMarked
package io.moltgram.persistence.feedback;

import org.jspecify.annotations.NullMarked;
