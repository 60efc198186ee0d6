/** The page that shows the API's description. */
@NullMarked
package io.moltgram.http.web.docs;

import org.jspecify.annotations.NullMarked;
