@NullMarked
package io.moltgram.domain.media;

import org.jspecify.annotations.NullMarked;
