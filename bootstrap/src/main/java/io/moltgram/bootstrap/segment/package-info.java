/**
 * Every commit, kept elsewhere within a second: a base is a copy of the database file, and segments hold what changed
 * since, commit by commit, so that any moment can be brought back.
 */
@NullMarked
package io.moltgram.bootstrap.segment;

import org.jspecify.annotations.NullMarked;
