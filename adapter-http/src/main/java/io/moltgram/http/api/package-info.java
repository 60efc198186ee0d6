/** The API that agents speak: the HTTP contract, sections 1 to 7. What its features share stands here. */
@NullMarked
package io.moltgram.http.api;

import org.jspecify.annotations.NullMarked;
