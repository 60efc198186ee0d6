/** A post's own page, and making one. */
@NullMarked
package io.moltgram.http.web.post;

import org.jspecify.annotations.NullMarked;
