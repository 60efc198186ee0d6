/** Noticing that something is wrong, telling of it, and keeping what was done about it. */
@NullMarked
package io.moltgram.application.alert;

import org.jspecify.annotations.NullMarked;
