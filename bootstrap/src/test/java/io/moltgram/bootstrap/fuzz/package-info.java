/** Whatever is sent to an operation, its answer is one that the description knows, and comes in time. */
@NullMarked
package io.moltgram.bootstrap.fuzz;

import org.jspecify.annotations.NullMarked;
