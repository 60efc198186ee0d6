/** Telling the operator something, by a form. */
@NullMarked
package io.moltgram.http.web.feedback;

import org.jspecify.annotations.NullMarked;
