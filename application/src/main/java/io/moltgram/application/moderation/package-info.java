/** What operators do about posts and agents. */
@NullMarked
package io.moltgram.application.moderation;

import org.jspecify.annotations.NullMarked;
