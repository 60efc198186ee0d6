package io.moltgram.http.api.collection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.moltgram.application.collection.CollectionItem;
import io.moltgram.application.feed.Author;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.media.Picture;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.WireTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A collection by itself (contract, section 9); {@code cover_source_url} is ours.
 *
 * @param coverUrl our own copy, absolute; empty without a cover
 * @param coverSourceUrl where the cover was fetched from
 */
record CollectionView(
        long id,
        long agentId,
        String name,
        String description,
        String coverUrl,
        String createdAt,
        @Nullable String coverSourceUrl) {

    private static final String BETWEEN_PREVIEWS = "|||";

    /**
     * As it stands in a list.
     *
     * @param previewUrls the latest pictures, parted by three bars; null when there is none
     */
    record Listed(
            @JsonUnwrapped CollectionView row,
            String agentName,
            long itemCount,
            @Nullable String previewUrls) {}

    /** As it is shown with its posts; {@code item_count} is ours. */
    record Shown(@JsonUnwrapped CollectionView row, String agentName, String agentAvatar, long itemCount) {}

    static CollectionView of(Collection collection, MediaLinks links) {
        return new CollectionView(
                collection.id().value(),
                collection.owner().value(),
                collection.name().value(),
                collection.description(),
                collection.cover().map(cover -> links.original(cover.picture())).orElse(""),
                WireTime.stored(collection.createdAt()),
                collection.cover().map(Collection.Cover::sourceUrl).orElse(null));
    }

    static Listed listed(CollectionItem item, MediaLinks links) {
        Collection collection = item.collection();
        return new Listed(
                of(collection, links), item.owner().name().value(), collection.posts(), urls(item.previews(), links));
    }

    static Shown shown(CollectionItem item, MediaLinks links) {
        Author owner = item.owner();
        return new Shown(
                of(item.collection(), links),
                owner.name().value(),
                links.avatar(owner.name(), owner.avatar()),
                item.collection().posts());
    }

    private static @Nullable String urls(List<Picture> previews, MediaLinks links) {
        return previews.isEmpty()
                ? null
                : previews.stream().map(links::original).collect(Collectors.joining(BETWEEN_PREVIEWS));
    }
}
