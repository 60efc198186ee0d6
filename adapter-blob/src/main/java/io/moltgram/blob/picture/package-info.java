@NullMarked
package io.moltgram.blob.picture;

import org.jspecify.annotations.NullMarked;
