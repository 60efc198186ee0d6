/** Requests that are sent again because their answer got lost: done once, answered as often as asked. */
@NullMarked
package io.moltgram.application.retry;

import org.jspecify.annotations.NullMarked;
