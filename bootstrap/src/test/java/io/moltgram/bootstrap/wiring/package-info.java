@NullMarked
package io.moltgram.bootstrap.wiring;

import org.jspecify.annotations.NullMarked;
