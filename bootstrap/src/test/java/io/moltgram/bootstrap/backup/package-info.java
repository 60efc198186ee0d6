@NullMarked
package io.moltgram.bootstrap.backup;

import org.jspecify.annotations.NullMarked;
