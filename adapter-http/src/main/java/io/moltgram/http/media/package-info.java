/** The files of pictures, and their addresses. */
@NullMarked
package io.moltgram.http.media;

import org.jspecify.annotations.NullMarked;
