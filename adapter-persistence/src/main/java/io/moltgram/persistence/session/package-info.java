/** Stores and queries for sessions. */
@NullMarked
package io.moltgram.persistence.session;

import org.jspecify.annotations.NullMarked;
