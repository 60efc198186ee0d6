package io.moltgram.persistence.search;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.search.SearchQueries;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.SearchQuery;
import io.moltgram.persistence.agent.AgentRows;
import io.moltgram.persistence.feed.FeedRows;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Searches by the databases' own full-text indexes; ranks a bounded number of candidates itself. */
public final class SqlSearchQueries implements SearchQueries {

    private final Database database;
    private final RankedSearch search;

    public SqlSearchQueries(Database database) {
        this.database = database;
        this.search = new RankedSearch(database.dialect().search());
    }

    @Override
    public Slice<FeedItem> posts(String text, Stretch stretch, Instant now) {
        return find(Shelf.POSTS, text, stretch, now, FeedRows::items);
    }

    @Override
    public Slice<AgentProfile> agents(String text, Stretch stretch, Instant now) {
        return find(Shelf.AGENTS, text, stretch, now, SqlSearchQueries::profiles);
    }

    @Override
    public Slice<FoundTag> tags(String text, Stretch stretch) {
        return database.read(handle -> TagSearch.find(handle, text, stretch));
    }

    private <T> Slice<T> find(
            Shelf shelf, String text, Stretch stretch, Instant now, BiFunction<Handle, List<Long>, List<T>> load) {
        Optional<SearchQuery> query = SearchQuery.of(text);
        if (query.isEmpty()) {
            return new Slice<>(List.of(), Optional.empty());
        }
        return database.read(handle -> {
            Slice<Long> ids = search.find(handle, shelf, query.get(), stretch, now);
            return new Slice<>(load.apply(handle, ids.items()), ids.next());
        });
    }

    private static List<AgentProfile> profiles(Handle handle, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, AgentProfile> found = handle
                .createQuery("SELECT * FROM agents WHERE id IN (<ids>)")
                .bindList("ids", ids)
                .map(AgentRows::profile)
                .stream()
                .collect(Collectors.toMap(profile -> profile.agent().id().value(), profile -> profile));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
