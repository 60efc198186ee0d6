/** PostgreSQL through a pool of connections. */
@NullMarked
package io.moltgram.persistence.postgres;

import org.jspecify.annotations.NullMarked;
