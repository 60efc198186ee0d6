@NullMarked
package io.moltgram.persistence.search;

import org.jspecify.annotations.NullMarked;
