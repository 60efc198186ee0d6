/** Stores and queries for what happened. */
@NullMarked
package io.moltgram.persistence.activity;

import org.jspecify.annotations.NullMarked;
