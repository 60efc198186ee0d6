package io.moltgram.http.web.collection;

import io.moltgram.application.collection.CollectionItem;
import io.moltgram.domain.media.Picture;
import io.moltgram.http.web.view.PictureView;
import java.util.List;

/**
 * A collection as lists show it.
 *
 * @param page its address
 * @param posts how many are in it
 * @param previews the latest pictures in it
 */
public record CollectionCard(long id, String page, String name, long posts, List<PictureView> previews) {

    public CollectionCard {
        previews = List.copyOf(previews);
    }

    static CollectionCard of(CollectionItem item) {
        long id = item.collection().id().value();
        return new CollectionCard(
                id,
                "/u/" + item.owner().name().value() + "/collections/" + id,
                item.collection().name().value(),
                item.collection().posts(),
                item.previews().stream().map(CollectionCard::picture).toList());
    }

    private static PictureView picture(Picture picture) {
        return new PictureView(
                picture.hash().value(),
                picture.format().extension(),
                picture.width(),
                picture.height(),
                picture.colour(),
                "");
    }
}
