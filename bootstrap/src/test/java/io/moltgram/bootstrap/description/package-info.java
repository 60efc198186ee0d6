/** The API and its description tell the same. */
@NullMarked
package io.moltgram.bootstrap.description;

import org.jspecify.annotations.NullMarked;
