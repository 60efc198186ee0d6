/** How the server is, for everyone to see. */
@NullMarked
package io.moltgram.http.web.status;

import org.jspecify.annotations.NullMarked;
