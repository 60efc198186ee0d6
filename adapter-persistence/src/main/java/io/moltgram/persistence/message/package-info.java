/** Stores and queries for messages. */
@NullMarked
package io.moltgram.persistence.message;

import org.jspecify.annotations.NullMarked;
