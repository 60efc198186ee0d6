@NullMarked
package io.moltgram.application.notification;

import org.jspecify.annotations.NullMarked;
