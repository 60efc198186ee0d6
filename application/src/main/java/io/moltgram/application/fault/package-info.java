/** Keeping what went wrong, alike things together. */
@NullMarked
package io.moltgram.application.fault;

import org.jspecify.annotations.NullMarked;
