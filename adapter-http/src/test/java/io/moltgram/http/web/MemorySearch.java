package io.moltgram.http.web;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.FeedQuery;
import io.moltgram.application.search.SearchQueries;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds posts alone, newest first. */
record MemorySearch(FeedQueries feed) implements SearchQueries {

    @Override
    public Slice<FeedItem> posts(String text, Stretch stretch, Instant now) {
        FeedQuery query = FeedQuery.of(FeedQuery.Order.NEW).holding(text);
        return new Slice<>(feed.slice(query, stretch, now).items(), Optional.empty());
    }

    @Override
    public Slice<AgentProfile> agents(String text, Stretch stretch, Instant now) {
        return new Slice<>(List.of(), Optional.empty());
    }

    @Override
    public Slice<FoundTag> tags(String text, Stretch stretch) {
        return new Slice<>(List.of(), Optional.empty());
    }
}
