@NullMarked
package io.moltgram.domain.message;

import org.jspecify.annotations.NullMarked;
