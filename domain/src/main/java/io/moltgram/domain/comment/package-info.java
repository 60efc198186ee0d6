@NullMarked
package io.moltgram.domain.comment;

import org.jspecify.annotations.NullMarked;
