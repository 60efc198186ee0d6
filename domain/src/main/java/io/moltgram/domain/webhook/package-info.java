@NullMarked
package io.moltgram.domain.webhook;

import org.jspecify.annotations.NullMarked;
