@NullMarked
package io.moltgram.blob.disk;

import org.jspecify.annotations.NullMarked;
