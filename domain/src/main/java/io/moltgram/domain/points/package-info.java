@NullMarked
package io.moltgram.domain.points;

import org.jspecify.annotations.NullMarked;
