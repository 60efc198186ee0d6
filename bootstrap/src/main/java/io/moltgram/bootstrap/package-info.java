@NullMarked
package io.moltgram.bootstrap;

import org.jspecify.annotations.NullMarked;
