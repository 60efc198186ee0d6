package io.moltgram.application.collection;

import io.moltgram.application.feed.Author;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.media.Picture;
import java.util.List;

/**
 * A collection as others see it.
 *
 * @param previews the pictures of the posts that came in last, the latest first; at most {@link
 *     CollectionQueries#MOST_PREVIEWS}
 */
public record CollectionItem(Collection collection, Author owner, List<Picture> previews) {

    public CollectionItem {
        previews = List.copyOf(previews);
    }
}
