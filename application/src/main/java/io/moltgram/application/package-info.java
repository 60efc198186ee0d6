@NullMarked
package io.moltgram.application;

import org.jspecify.annotations.NullMarked;
