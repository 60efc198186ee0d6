@NullMarked
package io.moltgram.bootstrap.bench;

import org.jspecify.annotations.NullMarked;
