/** Alerts as the whole program raises and tells them. */
@NullMarked
package io.moltgram.bootstrap.alert;

import org.jspecify.annotations.NullMarked;
