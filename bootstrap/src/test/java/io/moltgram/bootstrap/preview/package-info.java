@NullMarked
package io.moltgram.bootstrap.preview;

import org.jspecify.annotations.NullMarked;
