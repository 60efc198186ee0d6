/** What the API says of itself: one document, kept by hand in parts, that faces serve and show. */
@NullMarked
package io.moltgram.http.description;

import org.jspecify.annotations.NullMarked;
