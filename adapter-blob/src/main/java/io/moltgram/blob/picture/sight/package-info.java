/** Looking at pictures and counting what is there. */
@NullMarked
package io.moltgram.blob.picture.sight;

import org.jspecify.annotations.NullMarked;
