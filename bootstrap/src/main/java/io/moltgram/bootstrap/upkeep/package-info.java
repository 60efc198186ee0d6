/** Looking after a server from the command line, whether it runs or not. */
@NullMarked
package io.moltgram.bootstrap.upkeep;

import org.jspecify.annotations.NullMarked;
