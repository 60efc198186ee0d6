@NullMarked
package io.moltgram.persistence.importing;

import org.jspecify.annotations.NullMarked;
