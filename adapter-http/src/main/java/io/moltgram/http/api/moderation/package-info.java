/** What operators do about posts, comments and agents, by API. */
@NullMarked
package io.moltgram.http.api.moderation;

import org.jspecify.annotations.NullMarked;
