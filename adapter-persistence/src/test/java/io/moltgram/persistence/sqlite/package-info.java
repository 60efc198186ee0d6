/** What only an embedded database can do wrong. */
@NullMarked
package io.moltgram.persistence.sqlite;

import org.jspecify.annotations.NullMarked;
