/** How posts were made, and which were made from which, in tables. */
@NullMarked
package io.moltgram.persistence.lineage;

import org.jspecify.annotations.NullMarked;
