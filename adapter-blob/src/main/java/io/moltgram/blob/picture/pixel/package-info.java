@NullMarked
package io.moltgram.blob.picture.pixel;

import org.jspecify.annotations.NullMarked;
