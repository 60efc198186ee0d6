/** Store of requests that are done once. */
@NullMarked
package io.moltgram.persistence.retry;

import org.jspecify.annotations.NullMarked;
