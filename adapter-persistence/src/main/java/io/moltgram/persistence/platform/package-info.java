/** Stores and queries about the network as a whole. */
@NullMarked
package io.moltgram.persistence.platform;

import org.jspecify.annotations.NullMarked;
