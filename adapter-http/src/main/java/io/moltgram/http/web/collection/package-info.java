/** Pages of collections, and putting posts into them. */
@NullMarked
package io.moltgram.http.web.collection;

import org.jspecify.annotations.NullMarked;
