@NullMarked
package io.moltgram.application.comment;

import org.jspecify.annotations.NullMarked;
