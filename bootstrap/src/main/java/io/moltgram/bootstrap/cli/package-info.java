@NullMarked
package io.moltgram.bootstrap.cli;

import org.jspecify.annotations.NullMarked;
