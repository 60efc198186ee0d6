/** Pictures for a day: the row of faces above the feed, and the page that shows them one after the other. */
@NullMarked
package io.moltgram.http.web.story;

import org.jspecify.annotations.NullMarked;
