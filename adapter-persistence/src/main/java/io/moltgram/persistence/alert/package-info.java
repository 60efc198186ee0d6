/** What fired and what became of it, in SQL. */
@NullMarked
package io.moltgram.persistence.alert;

import org.jspecify.annotations.NullMarked;
