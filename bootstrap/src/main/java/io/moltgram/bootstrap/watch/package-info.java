/** Figures of the machine, the process and the folders. */
@NullMarked
package io.moltgram.bootstrap.watch;

import org.jspecify.annotations.NullMarked;
