/** Stores and queries for webhooks and what they are told. */
@NullMarked
package io.moltgram.persistence.webhook;

import org.jspecify.annotations.NullMarked;
