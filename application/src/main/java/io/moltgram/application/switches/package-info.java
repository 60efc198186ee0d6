/** What is switched off, kept and asked for. */
@NullMarked
package io.moltgram.application.switches;

import org.jspecify.annotations.NullMarked;
