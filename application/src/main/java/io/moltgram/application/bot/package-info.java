@NullMarked
package io.moltgram.application.bot;

import org.jspecify.annotations.NullMarked;
