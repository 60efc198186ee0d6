/** Hearing of what goes wrong, wherever in the program it does. */
@NullMarked
package io.moltgram.bootstrap.faults;

import org.jspecify.annotations.NullMarked;
