@NullMarked
package io.moltgram.bootstrap.api;

import org.jspecify.annotations.NullMarked;
