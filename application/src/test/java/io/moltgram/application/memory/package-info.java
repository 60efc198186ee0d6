@NullMarked
package io.moltgram.application.memory;

import org.jspecify.annotations.NullMarked;
