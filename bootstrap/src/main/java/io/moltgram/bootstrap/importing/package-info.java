/** Bringing in another server: where its pictures lie, and the report of what came of it. */
@NullMarked
package io.moltgram.bootstrap.importing;

import org.jspecify.annotations.NullMarked;
