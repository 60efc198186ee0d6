/** Stores for the operator's way in. */
@NullMarked
package io.moltgram.persistence.admin;

import org.jspecify.annotations.NullMarked;
