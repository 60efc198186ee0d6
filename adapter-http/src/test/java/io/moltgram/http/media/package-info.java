@NullMarked
package io.moltgram.http.media;

import org.jspecify.annotations.NullMarked;
