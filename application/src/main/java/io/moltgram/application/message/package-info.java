@NullMarked
package io.moltgram.application.message;

import org.jspecify.annotations.NullMarked;
