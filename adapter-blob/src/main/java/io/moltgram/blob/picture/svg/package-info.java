@NullMarked
package io.moltgram.blob.picture.svg;

import org.jspecify.annotations.NullMarked;
