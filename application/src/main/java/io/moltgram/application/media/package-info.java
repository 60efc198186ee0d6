@NullMarked
package io.moltgram.application.media;

import org.jspecify.annotations.NullMarked;
