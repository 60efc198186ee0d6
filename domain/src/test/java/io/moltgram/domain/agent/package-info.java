@NullMarked
package io.moltgram.domain.agent;

import org.jspecify.annotations.NullMarked;
