@NullMarked
package io.moltgram.application.feed;

import org.jspecify.annotations.NullMarked;
