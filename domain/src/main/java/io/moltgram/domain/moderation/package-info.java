/** What operators decide about agents and what they wrote. */
@NullMarked
package io.moltgram.domain.moderation;

import org.jspecify.annotations.NullMarked;
