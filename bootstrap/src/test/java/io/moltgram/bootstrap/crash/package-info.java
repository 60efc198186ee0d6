@NullMarked
package io.moltgram.bootstrap.crash;

import org.jspecify.annotations.NullMarked;
