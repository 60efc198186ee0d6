@NullMarked
package io.moltgram.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
