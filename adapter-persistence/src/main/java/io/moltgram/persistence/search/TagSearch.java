package io.moltgram.persistence.search;

import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.search.SearchQueries.FoundTag;
import io.moltgram.persistence.SearchText;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Finds tags: the very one, those that begin so, those that hold the text; among equals the most used first, then by
 * their first letters. It looks at the first 2,000 that begin so and at the 2,000 most used.
 *
 * <p>A position is how the tag fits, how many posts have it, its first letters and a number made of all of it.
 */
final class TagSearch {

    private static final int MOST_SEEN = 2_000;
    private static final int KEYS = 5;

    /** Seven bytes make a number that is never negative. */
    private static final int LETTERS = 7;

    private static final Comparator<List<Long>> ORDER = IntStream.range(0, KEYS)
            .mapToObj(number -> {
                Comparator<List<Long>> byKey = Comparator.comparingLong(keys -> keys.get(number));
                return number < 2 ? byKey.reversed() : byKey;
            })
            .reduce(Comparator::thenComparing)
            .orElseThrow();

    private TagSearch() {}

    static Slice<FoundTag> find(Handle handle, String text, Stretch stretch) {
        String needle = SearchText.fold(text.strip()).replaceFirst("^#+(?=.)", "");
        if (needle.isEmpty() || SearchText.isNowhere(needle)) {
            return new Slice<>(List.of(), java.util.Optional.empty());
        }
        Set<FoundTag> seen = new LinkedHashSet<>(begun(handle, needle));
        seen.addAll(mostUsed(handle));
        List<FoundTag> found = seen.stream()
                .filter(tag -> tag.tag().contains(needle))
                .filter(tag -> stretch.after()
                        .map(position -> ORDER.compare(keys(tag, needle), position.keys()) > 0)
                        .orElse(true))
                .sorted(Comparator.comparing(tag -> keys(tag, needle), ORDER))
                .limit(stretch.limitAndOne())
                .toList();
        return Slice.of(found, stretch, tag -> new Position(keys(tag, needle)));
    }

    private static List<Long> keys(FoundTag tag, String needle) {
        long fitting = tag.tag().equals(needle) ? 2 : tag.tag().startsWith(needle) ? 1 : 0;
        byte[] letters = tag.tag().getBytes(StandardCharsets.UTF_8);
        return List.of(fitting, tag.posts(), letters(letters, 0), letters(letters, LETTERS), (long)
                tag.tag().hashCode());
    }

    private static long letters(byte[] letters, int from) {
        byte[] some = new byte[Long.BYTES];
        int to = Math.min(letters.length, from + LETTERS);
        if (from < to) {
            byte[] own = Arrays.copyOfRange(letters, from, to);
            System.arraycopy(own, 0, some, 1, own.length);
        }
        return ByteBuffer.wrap(some).getLong();
    }

    private static List<FoundTag> begun(Handle handle, String needle) {
        String sql = """
            SELECT tag, posts
            FROM tags
            WHERE tag >= :needle AND tag < :end
            ORDER BY tag
            LIMIT :most
            """;
        return handle.createQuery(sql)
                .bind("needle", needle)
                .bind("end", needle + Character.toString(Character.MAX_CODE_POINT))
                .bind("most", MOST_SEEN)
                .map((row, context) -> new FoundTag(row.getString(1), row.getLong(2)))
                .list();
    }

    private static List<FoundTag> mostUsed(Handle handle) {
        return handle.createQuery("SELECT tag, posts FROM tags ORDER BY posts DESC, tag LIMIT :most")
                .bind("most", MOST_SEEN)
                .map((row, context) -> new FoundTag(row.getString(1), row.getLong(2)))
                .list();
    }
}
