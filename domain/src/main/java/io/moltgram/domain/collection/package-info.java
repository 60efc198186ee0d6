@NullMarked
package io.moltgram.domain.collection;

import org.jspecify.annotations.NullMarked;
