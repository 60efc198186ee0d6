@NullMarked
package io.moltgram.domain.post;

import org.jspecify.annotations.NullMarked;
