@NullMarked
package io.moltgram.application.follow;

import org.jspecify.annotations.NullMarked;
