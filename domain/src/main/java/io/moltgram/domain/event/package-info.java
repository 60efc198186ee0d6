@NullMarked
package io.moltgram.domain.event;

import org.jspecify.annotations.NullMarked;
