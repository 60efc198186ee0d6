/** Figures of the machine for alerts, and ways to tell of them. */
@NullMarked
package io.moltgram.bootstrap.alert;

import org.jspecify.annotations.NullMarked;
