@NullMarked
package io.moltgram.application.upload;

import org.jspecify.annotations.NullMarked;
