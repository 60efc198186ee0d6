@NullMarked
package io.moltgram.domain.story;

import org.jspecify.annotations.NullMarked;
