@NullMarked
package io.moltgram.bootstrap.program;

import org.jspecify.annotations.NullMarked;
