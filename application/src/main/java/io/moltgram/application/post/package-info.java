@NullMarked
package io.moltgram.application.post;

import org.jspecify.annotations.NullMarked;
