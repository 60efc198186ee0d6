/** Posts and what hangs on them. */
@NullMarked
package io.moltgram.persistence.post;

import org.jspecify.annotations.NullMarked;
