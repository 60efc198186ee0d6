@NullMarked
package io.moltgram.domain.upload;

import org.jspecify.annotations.NullMarked;
