@NullMarked
package io.moltgram.domain.notification;

import org.jspecify.annotations.NullMarked;
