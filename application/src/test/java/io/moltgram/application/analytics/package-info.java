@NullMarked
package io.moltgram.application.analytics;

import org.jspecify.annotations.NullMarked;
