package io.moltgram.application.memory;

import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.PostId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

final class MemoryPictureStore implements PictureStore {

    private final MemoryTables tables;

    MemoryPictureStore(MemoryTables tables) {
        this.tables = tables;
    }

    @Override
    public void add(Picture picture, Instant at) {
        synchronized (tables) {
            tables.pictures.putIfAbsent(picture.hash(), picture);
        }
    }

    @Override
    public Optional<Picture> find(ContentHash hash) {
        synchronized (tables) {
            return Optional.ofNullable(tables.pictures.get(hash));
        }
    }

    /** A picture that was taken in and is nobody's yet is shown too: somebody is about to use it. */
    @Override
    public Optional<Picture> shown(ContentHash hash) {
        synchronized (tables) {
            return find(hash).filter(picture -> isUsed(hash, post -> !tables.isHidden(post)) || !isUsed(hash));
        }
    }

    @Override
    public boolean isSurelyShown(ContentHash hash) {
        return shown(hash).isPresent();
    }

    @Override
    public void veil(ContentHash hash) {
        // always looked at anew
    }

    @Override
    public boolean release(ContentHash hash) {
        synchronized (tables) {
            boolean released = !isUsed(hash) && tables.pictures.remove(hash) != null;
            if (released) {
                tables.gonePictures.put(hash, true);
            }
            return released;
        }
    }

    @Override
    public boolean isGone(ContentHash hash) {
        synchronized (tables) {
            return tables.gonePictures.get(hash) != null && tables.pictures.get(hash) == null;
        }
    }

    @Override
    public List<Picture> after(Optional<ContentHash> last, int most) {
        synchronized (tables) {
            return tables.pictures.values().stream()
                    .sorted(Comparator.comparing(picture -> picture.hash().value()))
                    .dropWhile(picture -> last.isPresent()
                            && picture.hash().value().compareTo(last.get().value()) <= 0)
                    .limit(most)
                    .toList();
        }
    }

    @Override
    public Optional<String> drawing(ContentHash hash) {
        synchronized (tables) {
            return tables.posts.values().stream()
                    .filter(stored -> !tables.isHidden(stored.post().id()))
                    .flatMap(stored -> IntStream.range(0, stored.drawings().size())
                            .filter(at -> stored.post()
                                    .pictures()
                                    .get(at)
                                    .picture()
                                    .hash()
                                    .equals(hash))
                            .mapToObj(stored.drawings()::get))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
    }

    private boolean isUsed(ContentHash hash) {
        return isUsed(hash, post -> true);
    }

    private boolean isUsed(ContentHash hash, Predicate<PostId> counts) {
        return tables.posts.values().stream()
                        .filter(stored -> counts.test(stored.post().id()))
                        .flatMap(stored -> stored.post().pictures().stream())
                        .anyMatch(shown -> shown.picture().hash().equals(hash))
                || tables.agents.values().stream()
                        .anyMatch(agent -> agent.avatar().equals(Optional.of(hash)))
                || tables.stories.values().stream()
                        .anyMatch(story -> story.picture().hash().equals(hash))
                || tables.collections.values().stream()
                        .flatMap(collection -> collection.cover().stream())
                        .anyMatch(cover -> cover.picture().hash().equals(hash));
    }
}
