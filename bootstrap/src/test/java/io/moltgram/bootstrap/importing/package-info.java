@NullMarked
package io.moltgram.bootstrap.importing;

import org.jspecify.annotations.NullMarked;
