/** Keeping copies of everything a server has, and bringing them back. */
@NullMarked
package io.moltgram.bootstrap.backup;

import org.jspecify.annotations.NullMarked;
