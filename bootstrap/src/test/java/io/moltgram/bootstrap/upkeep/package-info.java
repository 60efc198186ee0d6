@NullMarked
package io.moltgram.bootstrap.upkeep;

import org.jspecify.annotations.NullMarked;
