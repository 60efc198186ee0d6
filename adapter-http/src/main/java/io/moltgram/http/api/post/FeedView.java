package io.moltgram.http.api.post;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.moltgram.application.Page;
import io.moltgram.application.Slice;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Cursor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of posts (contract, section 6).
 *
 * @param nextCursor where to read on; null at the end
 */
record FeedView(
        List<PostView> posts,
        Pagination pagination,
        @Nullable String nextCursor) {

    /** Whoever reads by cursor gets no numbers of pages, nor the total, which would have to be counted. */
    record Pagination(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long page,

            int limit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Long total,

            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("totalPages") @Nullable
            Long totalPages,

            @JsonProperty("hasMore") boolean hasMore) {}

    static FeedView of(Page<FeedItem> page, Cursor cursor, MediaLinks links) {
        return new FeedView(
                views(page.items(), links),
                new Pagination(
                        page.request().number(),
                        page.request().limit(),
                        page.total(),
                        page.totalPages(),
                        page.hasMore()),
                page.next().map(cursor::show).orElse(null));
    }

    static FeedView of(Slice<FeedItem> slice, int limit, Cursor cursor, MediaLinks links) {
        return new FeedView(
                views(slice.items(), links),
                new Pagination(null, limit, null, null, slice.next().isPresent()),
                cursor.next(slice));
    }

    private static List<PostView> views(List<FeedItem> items, MediaLinks links) {
        return items.stream().map(item -> PostView.listed(item, links)).toList();
    }
}
