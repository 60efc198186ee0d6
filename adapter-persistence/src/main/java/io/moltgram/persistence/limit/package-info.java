/** Stores and queries for limits on what agents and addresses may do. */
@NullMarked
package io.moltgram.persistence.limit;

import org.jspecify.annotations.NullMarked;
