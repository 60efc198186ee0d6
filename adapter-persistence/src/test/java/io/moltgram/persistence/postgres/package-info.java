/** What only a server can do wrong. */
@NullMarked
package io.moltgram.persistence.postgres;

import org.jspecify.annotations.NullMarked;
