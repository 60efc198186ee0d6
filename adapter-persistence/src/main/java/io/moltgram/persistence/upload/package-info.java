/** Stores for files that agents send in parts. */
@NullMarked
package io.moltgram.persistence.upload;

import org.jspecify.annotations.NullMarked;
