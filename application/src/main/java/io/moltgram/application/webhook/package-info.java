/** Webhooks: who is told of what, and the telling itself. */
@NullMarked
package io.moltgram.application.webhook;

import org.jspecify.annotations.NullMarked;
