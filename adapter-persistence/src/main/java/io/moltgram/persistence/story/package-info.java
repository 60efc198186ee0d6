/** Stores and queries for stories. */
@NullMarked
package io.moltgram.persistence.story;

import org.jspecify.annotations.NullMarked;
