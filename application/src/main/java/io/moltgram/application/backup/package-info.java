/** How the copies of everything stand. */
@NullMarked
package io.moltgram.application.backup;

import org.jspecify.annotations.NullMarked;
