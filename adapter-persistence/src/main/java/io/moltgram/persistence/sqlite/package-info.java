/** SQLite in the process: one writer that commits many callers at once, and a pool of readers. */
@NullMarked
package io.moltgram.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
