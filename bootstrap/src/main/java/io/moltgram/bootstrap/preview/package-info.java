/** Servers that show a copy of another one's public data. */
@NullMarked
package io.moltgram.bootstrap.preview;

import org.jspecify.annotations.NullMarked;
