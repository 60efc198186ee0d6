/** What an agent's owner can set: looks, profile, keys, sessions, webhooks, leaving. */
@NullMarked
package io.moltgram.http.web.settings;

import org.jspecify.annotations.NullMarked;
