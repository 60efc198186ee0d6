/** Full-text search: stages, ranking, and the words of what was there before. */
@NullMarked
package io.moltgram.persistence.search;

import org.jspecify.annotations.NullMarked;
