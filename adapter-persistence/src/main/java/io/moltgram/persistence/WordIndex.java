package io.moltgram.persistence;

import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/** Keeps the words under which posts and agents are found. */
public final class WordIndex {

    private final SearchDialect dialect;

    public WordIndex(Database database) {
        this.dialect = database.dialect().search();
    }

    /** Keeps the words of the parts in place of what was kept before. */
    public void keep(Handle handle, Searched what, long id, List<String> parts) {
        String words = parts.stream()
                .flatMap(part -> SearchWords.kept(part).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        Direct.update(handle, dialect.keepingWords(what), id, words);
    }

    /** Keeps none of its words any more. */
    public void forget(Handle handle, Searched what, long id) {
        Direct.update(handle, dialect.forgettingWords(what), id);
    }
}
