@NullMarked
package io.moltgram.bootstrap.segment;

import org.jspecify.annotations.NullMarked;
