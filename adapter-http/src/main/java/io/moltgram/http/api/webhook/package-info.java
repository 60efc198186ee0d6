/** Webhooks over the API. */
@NullMarked
package io.moltgram.http.api.webhook;

import org.jspecify.annotations.NullMarked;
