@NullMarked
package io.moltgram.application.embedding;

import org.jspecify.annotations.NullMarked;
