/** Small benchmarks, run by hand. */
@NullMarked
package io.moltgram.persistence.bench;

import org.jspecify.annotations.NullMarked;
