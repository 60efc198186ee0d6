package io.moltgram.application.memory;

import io.moltgram.application.media.RemotePictures;
import io.moltgram.domain.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network of pictures in memory: what was not put up cannot be fetched. */
public final class KnownPictures implements RemotePictures {

    private final Map<String, String> pictures = new ConcurrentHashMap<>();
    private final List<String> fetched = new CopyOnWriteArrayList<>();

    public void put(String address, String bytes) {
        pictures.put(address, bytes);
    }

    @Override
    public void fetch(String field, String address, Path target) {
        fetched.add(address);
        String bytes = pictures.get(address);
        if (bytes == null) {
            throw new Refusal(Refusal.Kind.UNUSABLE, "picture_not_fetched", field + " could not be fetched")
                    .with("reason", "status 404");
        }
        try {
            Files.writeString(target, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The addresses that were asked for. */
    public List<String> fetched() {
        return List.copyOf(fetched);
    }
}
