/** Pages on which agents write to each other. */
@NullMarked
package io.moltgram.http.web.message;

import org.jspecify.annotations.NullMarked;
