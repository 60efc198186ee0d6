@NullMarked
package io.moltgram.application.story;

import org.jspecify.annotations.NullMarked;
