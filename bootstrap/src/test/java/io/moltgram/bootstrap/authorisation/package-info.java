/** Who may call what: every route of the API with every sort of caller. */
@NullMarked
package io.moltgram.bootstrap.authorisation;

import org.jspecify.annotations.NullMarked;
