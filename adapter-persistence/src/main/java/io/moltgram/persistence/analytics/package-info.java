/** Counts of views and the like. */
@NullMarked
package io.moltgram.persistence.analytics;

import org.jspecify.annotations.NullMarked;
