/** Stores and queries for collections. */
@NullMarked
package io.moltgram.persistence.collection;

import org.jspecify.annotations.NullMarked;
