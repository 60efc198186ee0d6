@NullMarked
package io.moltgram.bootstrap.demo.art;

import org.jspecify.annotations.NullMarked;
