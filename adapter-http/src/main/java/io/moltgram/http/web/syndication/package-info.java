/** What programs read of the site: feeds, the map for search engines, and cards for other sites. */
@NullMarked
package io.moltgram.http.web.syndication;

import org.jspecify.annotations.NullMarked;
