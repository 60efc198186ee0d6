/** What a line of the log looks like, and where it goes. */
@NullMarked
package io.moltgram.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
