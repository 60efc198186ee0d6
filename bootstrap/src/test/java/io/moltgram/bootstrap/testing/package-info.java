@NullMarked
package io.moltgram.bootstrap.testing;

import org.jspecify.annotations.NullMarked;
