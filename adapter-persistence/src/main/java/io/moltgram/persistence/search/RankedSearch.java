package io.moltgram.persistence.search;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.SearchDialect;
import io.moltgram.persistence.SearchQuery;
import io.moltgram.persistence.feed.Placed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Finds in three stages: where all words of the query stand whole, where each begins a word, where each is a stretch of
 * the text. Within a stage candidates are taken in blocks, the newest first, and only those of one block are ranked
 * among each other; so the cost is the same however many there are, and everything is met in the end.
 *
 * <p>A position is the moment and the highest number when reading began, the stage, the block's bounds, and the place
 * of the one just passed.
 */
final class RankedSearch {

    static final int BLOCK = 200;

    private static final int STAGES = 3;

    /** @param bottom zero while it is not known */
    private record Block(int stage, long top, long bottom) {}

    private record Found(Block block, Placed place) {}

    private final SearchDialect dialect;

    RankedSearch(SearchDialect dialect) {
        this.dialect = dialect;
    }

    /** The numbers of what was found. */
    Slice<Long> find(Handle handle, Shelf shelf, SearchQuery query, Stretch stretch, Instant now) {
        long moment = stretch.keyOr(0, now.toEpochMilli());
        long ceiling = stretch.after().map(position -> position.key(1)).orElseGet(() -> ceiling(handle, shelf));
        Block block = new Block((int) stretch.keyOr(2, 0), stretch.keyOr(3, ceiling + 1), stretch.keyOr(4, 0));
        Placed after = new Placed(stretch.keyOr(5, Long.MAX_VALUE), stretch.keyOr(6, Long.MAX_VALUE));
        List<Found> found = new ArrayList<>();
        while (found.size() < stretch.limitAndOne() && block.stage() >= 0 && block.stage() < STAGES) {
            List<Placed> ranked = ranked(handle, shelf, query, block, moment);
            Block full = block.bottom() > 0 ? block : new Block(block.stage(), block.top(), bottom(ranked));
            Placed.behind(after, ranked)
                    .limit(stretch.limitAndOne() - found.size())
                    .forEach(place -> found.add(new Found(full, place)));
            after = Placed.BEGINNING;
            block = full.bottom() > 0 && full.bottom() < full.top()
                    ? new Block(full.stage(), full.bottom(), 0)
                    : new Block(full.stage() + 1, ceiling + 1, 0);
        }
        return Slice.of(found, stretch, one -> position(moment, ceiling, one))
                .map(one -> one.place().id());
    }

    /** The lowest number of a block that is full, else zero. */
    private static long bottom(List<Placed> ranked) {
        return ranked.size() < BLOCK
                ? 0
                : ranked.stream().mapToLong(Placed::id).min().orElse(0);
    }

    private static Position position(long moment, long ceiling, Found found) {
        Block block = found.block();
        return Position.of(
                moment,
                ceiling,
                block.stage(),
                block.top(),
                block.bottom(),
                found.place().value(),
                found.place().id());
    }

    private static long ceiling(Handle handle, Shelf shelf) {
        return Direct.number(handle, "SELECT coalesce(max(id), 0) FROM " + shelf.table())
                .orElse(0);
    }

    private List<Placed> ranked(Handle handle, Shelf shelf, SearchQuery query, Block block, long moment) {
        Optional<SearchDialect.Fragment> candidates = candidates(shelf, query, block.stage());
        if (candidates.isEmpty()) {
            return List.of();
        }
        Relevance relevance = new Relevance(query);
        return candidates
                .get()
                .bind(handle.createQuery(shelf.judged(candidates.get().sql())))
                .bind("top", block.top())
                .bind("bottom", block.bottom())
                .bind("most", BLOCK)
                .map((row, context) -> new Placed(shelf.score(row, relevance, moment), row.getLong(1)))
                .stream()
                .sorted(Placed.ORDER)
                .toList();
    }

    private Optional<SearchDialect.Fragment> candidates(Shelf shelf, SearchQuery query, int stage) {
        if (stage == STAGES - 1) {
            return Optional.of(dialect.holding(shelf.what(), query.stretches(), query.words()));
        }
        if (query.words().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                stage == 0 ? dialect.whole(shelf.what(), query.words()) : dialect.begun(shelf.what(), query.words()));
    }
}
