@NullMarked
package io.moltgram.application.limit;

import org.jspecify.annotations.NullMarked;
