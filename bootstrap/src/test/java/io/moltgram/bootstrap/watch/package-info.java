/** Tests of what operators see of the server at work. */
@NullMarked
package io.moltgram.bootstrap.watch;

import org.jspecify.annotations.NullMarked;
