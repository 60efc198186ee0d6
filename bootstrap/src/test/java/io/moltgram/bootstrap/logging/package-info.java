/** Tests of the log. */
@NullMarked
package io.moltgram.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
