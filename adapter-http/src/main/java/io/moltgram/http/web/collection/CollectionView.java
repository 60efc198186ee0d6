package io.moltgram.http.web.collection;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PostList;
import io.moltgram.http.web.view.Words;
import java.util.Optional;

/**
 * One collection.
 *
 * @param description its owner's words
 * @param posts how many are in it
 * @param mine whether the one who looks may change it
 * @param problem why a change was refused
 */
public record CollectionView(
        Shell shell,
        AgentChip owner,
        String page,
        String name,
        String description,
        long posts,
        boolean mine,
        PostList list,
        Optional<String> problem) {

    public Words words() {
        return Words.of(description);
    }
}
