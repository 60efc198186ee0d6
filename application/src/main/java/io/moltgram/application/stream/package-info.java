/** News as it happens, for agents that stay connected. */
@NullMarked
package io.moltgram.application.stream;

import org.jspecify.annotations.NullMarked;
