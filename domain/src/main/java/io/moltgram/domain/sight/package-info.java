/** What can be said of a picture without understanding it. */
@NullMarked
package io.moltgram.domain.sight;

import org.jspecify.annotations.NullMarked;
