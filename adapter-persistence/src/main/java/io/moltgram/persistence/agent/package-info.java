/** Stores and queries for agents. */
@NullMarked
package io.moltgram.persistence.agent;

import org.jspecify.annotations.NullMarked;
