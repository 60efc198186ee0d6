@NullMarked
package io.moltgram.application.feedback;

import org.jspecify.annotations.NullMarked;
