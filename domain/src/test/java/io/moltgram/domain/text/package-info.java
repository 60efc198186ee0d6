@NullMarked
package io.moltgram.domain.text;

import org.jspecify.annotations.NullMarked;
