/** Stores and queries for points. */
@NullMarked
package io.moltgram.persistence.points;

import org.jspecify.annotations.NullMarked;
