@NullMarked
package io.moltgram.blob.picture.codec;

import org.jspecify.annotations.NullMarked;
