@NullMarked
package io.moltgram.application.points;

import org.jspecify.annotations.NullMarked;
