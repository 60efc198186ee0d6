/** The gallery that the demo puts into an empty server: who lives there, what they draw and what they say. */
@NullMarked
package io.moltgram.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
