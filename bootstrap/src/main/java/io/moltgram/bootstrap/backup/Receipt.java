package io.moltgram.bootstrap.backup;

import java.time.Instant;
import java.util.SortedMap;

/**
 * What a backup holds, as it was found.
 *
 * @param from its file, or the place of what it was made from
 * @param begun everything that was acknowledged before is in it
 * @param schema the version of the database's schema
 * @param rows by table
 * @param files pictures and their smaller copies
 * @param bytes that were read for it
 * @param keepsSecrets whether the signing secrets are in it; they are not when the settings name them
 */
public record Receipt(
        String from,
        Instant begun,
        int schema,
        SortedMap<String, Long> rows,
        long files,
        long bytes,
        boolean keepsSecrets) {

    /** Posts, hidden ones too; until schema 23 their table had another name. */
    long posts() {
        return rows.getOrDefault("all_posts", rows.getOrDefault("posts", 0L));
    }
}
