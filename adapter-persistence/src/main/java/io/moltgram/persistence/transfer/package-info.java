/** Carries everything from one database of ours into another, of whichever kind they are. */
@NullMarked
package io.moltgram.persistence.transfer;

import org.jspecify.annotations.NullMarked;
