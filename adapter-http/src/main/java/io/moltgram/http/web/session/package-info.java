/** Signing in and out, and what a browser remembers. */
@NullMarked
package io.moltgram.http.web.session;

import org.jspecify.annotations.NullMarked;
