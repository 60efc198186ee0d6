/** What is switched off, in SQL. */
@NullMarked
package io.moltgram.persistence.switches;

import org.jspecify.annotations.NullMarked;
