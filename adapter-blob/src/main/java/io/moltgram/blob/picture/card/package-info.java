@NullMarked
package io.moltgram.blob.picture.card;

import org.jspecify.annotations.NullMarked;
