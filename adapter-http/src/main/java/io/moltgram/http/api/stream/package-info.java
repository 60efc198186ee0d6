/** News as server-sent events. */
@NullMarked
package io.moltgram.http.api.stream;

import org.jspecify.annotations.NullMarked;
