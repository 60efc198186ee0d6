/** Stores and queries for what is known of pictures. */
@NullMarked
package io.moltgram.persistence.media;

import org.jspecify.annotations.NullMarked;
