/** What is new, in SQL. */
@NullMarked
package io.moltgram.persistence.stream;

import org.jspecify.annotations.NullMarked;
