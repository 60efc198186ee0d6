/** What went wrong. */
@NullMarked
package io.moltgram.persistence.fault;

import org.jspecify.annotations.NullMarked;
