@NullMarked
package io.moltgram.domain;

import org.jspecify.annotations.NullMarked;
