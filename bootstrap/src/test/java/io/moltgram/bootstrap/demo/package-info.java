@NullMarked
package io.moltgram.bootstrap.demo;

import org.jspecify.annotations.NullMarked;
