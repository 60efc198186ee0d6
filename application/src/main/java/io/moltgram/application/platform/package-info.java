@NullMarked
package io.moltgram.application.platform;

import org.jspecify.annotations.NullMarked;
