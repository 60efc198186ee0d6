package io.moltgram.persistence.media;

import io.moltgram.application.media.PictureStore;
import io.moltgram.application.watch.Figures;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.RowCache;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is known of pictures from memory: each one that is sent out is looked up. */
public final class CachedPictureStore implements PictureStore, Figures.Source {

    private static final int MOST_PICTURES = 20_000;
    private static final int MOST_UNKNOWN = 5_000;

    private final PictureStore pictures;
    private final Database database;
    private final RowCache<ContentHash, Picture> cache;
    private final RowCache<ContentHash, Picture> shown;
    private final RowCache<ContentHash, Boolean> gone;

    public CachedPictureStore(PictureStore pictures, Database database) {
        this.pictures = pictures;
        this.database = database;
        this.cache = new RowCache<>(database, MOST_PICTURES, MOST_UNKNOWN);
        this.shown = new RowCache<>(database, MOST_PICTURES, MOST_UNKNOWN);
        this.gone = new RowCache<>(database, MOST_UNKNOWN, MOST_UNKNOWN);
    }

    @Override
    public void add(Picture picture, Instant at) {
        database.run(() -> {
            drop(picture.hash());
            pictures.add(picture, at);
        });
    }

    @Override
    public Optional<Picture> find(ContentHash hash) {
        return cache.find(hash, () -> pictures.find(hash));
    }

    @Override
    public boolean release(ContentHash hash) {
        return database.call(() -> {
            drop(hash);
            return pictures.release(hash);
        });
    }

    @Override
    public void veil(ContentHash hash) {
        database.run(() -> {
            drop(hash);
            pictures.veil(hash);
        });
    }

    @Override
    public Optional<Picture> shown(ContentHash hash) {
        return shown.find(hash, () -> pictures.shown(hash));
    }

    @Override
    public boolean isSurelyShown(ContentHash hash) {
        return shown.has(hash);
    }

    private void drop(ContentHash hash) {
        cache.drop(hash);
        shown.drop(hash);
        gone.drop(hash);
    }

    @Override
    public void tell(Figures figures) {
        shown.tell(figures, "pictures");
    }

    @Override
    public boolean isGone(ContentHash hash) {
        return gone.find(hash, () -> pictures.isGone(hash) ? Optional.of(true) : Optional.empty())
                .isPresent();
    }

    @Override
    public List<Picture> after(Optional<ContentHash> last, int most) {
        return pictures.after(last, most);
    }

    @Override
    public Optional<String> drawing(ContentHash hash) {
        return pictures.drawing(hash);
    }
}
