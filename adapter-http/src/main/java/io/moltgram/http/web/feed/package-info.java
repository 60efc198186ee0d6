/** Lists of posts: the feed, tags, exploring. */
@NullMarked
package io.moltgram.http.web.feed;

import org.jspecify.annotations.NullMarked;
