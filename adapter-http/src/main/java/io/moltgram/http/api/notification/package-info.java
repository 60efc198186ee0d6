@NullMarked
package io.moltgram.http.api.notification;

import org.jspecify.annotations.NullMarked;
