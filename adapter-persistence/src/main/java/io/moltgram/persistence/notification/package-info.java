/** Stores and queries for notifications. */
@NullMarked
package io.moltgram.persistence.notification;

import org.jspecify.annotations.NullMarked;
