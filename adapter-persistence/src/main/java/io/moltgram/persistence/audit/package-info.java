/** The audit log. */
@NullMarked
package io.moltgram.persistence.audit;

import org.jspecify.annotations.NullMarked;
