/** What is looked at, how often, and how quickly it comes: counted without keeping anything of anybody. */
@NullMarked
package io.moltgram.application.analytics;

import org.jspecify.annotations.NullMarked;
