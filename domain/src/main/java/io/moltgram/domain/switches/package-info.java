/** What an operator can switch off for a while when something goes wrong. */
@NullMarked
package io.moltgram.domain.switches;

import org.jspecify.annotations.NullMarked;
