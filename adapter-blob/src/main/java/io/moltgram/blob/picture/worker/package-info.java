@NullMarked
package io.moltgram.blob.picture.worker;

import org.jspecify.annotations.NullMarked;
