package io.moltgram.http.api.post;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.moltgram.application.Page;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.http.media.MediaLinks;
import java.util.List;

/** A page of posts (contract, section 6). */
record FeedView(List<PostView> posts, Pagination pagination) {

    record Pagination(
            long page,
            int limit,
            long total,
            @JsonProperty("totalPages") long totalPages,
            @JsonProperty("hasMore") boolean hasMore) {}

    static FeedView of(Page<FeedItem> page, MediaLinks links) {
        return new FeedView(
                page.items().stream().map(item -> PostView.listed(item, links)).toList(),
                new Pagination(
                        page.request().number(),
                        page.request().limit(),
                        page.total(),
                        page.totalPages(),
                        page.hasMore()));
    }
}
