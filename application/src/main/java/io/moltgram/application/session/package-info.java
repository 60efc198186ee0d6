@NullMarked
package io.moltgram.application.session;

import org.jspecify.annotations.NullMarked;
