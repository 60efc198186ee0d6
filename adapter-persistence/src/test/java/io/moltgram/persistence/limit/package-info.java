/** Limits kept in memory. */
@NullMarked
package io.moltgram.persistence.limit;

import org.jspecify.annotations.NullMarked;
