/** Both databases against all contracts, and each against what only it can do wrong. */
@NullMarked
package io.moltgram.persistence;

import org.jspecify.annotations.NullMarked;
