package io.moltgram.bootstrap.wiring;

import io.moltgram.application.media.MediaName;
import io.moltgram.application.media.MediaStore;
import io.moltgram.blob.disk.DiskMediaStore;
import io.moltgram.blob.remote.CachedMediaStore;
import io.moltgram.blob.remote.Patience;
import io.moltgram.blob.remote.RemoteMediaStore;
import io.moltgram.blob.remote.RemoteObjects;
import io.moltgram.blob.s3.S3Objects;
import io.moltgram.blob.s3.S3Place;
import io.moltgram.blob.vercel.VercelObjects;
import io.moltgram.blob.vercel.VercelPlace;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.StoreSettings;
import io.moltgram.bootstrap.settings.StoreSettings.Blob;
import io.moltgram.bootstrap.settings.StoreSettings.Bucket;
import io.moltgram.bootstrap.settings.StoreSettings.Kind;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;

/** Opens the places where media lie. What only one of them needs is loaded when that one is opened. */
final class MediaPlaces {

    /** Shows that a place works, or throws with one line that names it and says what failed. */
    interface Trial {
        void run() throws IOException;
    }

    /**
     * A place that is open.
     *
     * @param origin where clients are sent for files, if they are
     */
    record Place(MediaStore store, Trial trial, Optional<URI> origin, Runnable closing) implements AutoCloseable {

        /** The same, which tells of each file that is put. */
        Place heardBy(Consumer<MediaName> heard) {
            return new Place(new HeardMediaStore(store, heard), trial, origin, closing);
        }

        @Override
        public void close() {
            closing.run();
        }
    }

    private MediaPlaces() {}

    /** The place that the server works with, tried; throws {@link CannotRun} when it does not work. */
    static Place open(Settings settings) throws IOException {
        StoreSettings store = settings.media().store();
        if (store.kind() == Kind.DISK) {
            Place disk = disk(settings);
            disk.trial().run();
            return disk;
        }
        CachedMediaStore media = new CachedMediaStore(
                remote(store, store.kind(), store.redirected()),
                settings.dataDirectory().resolve("cache").resolve("media"),
                store.cacheBytes());
        try {
            media.probe();
        } catch (IOException e) {
            media.close();
            throw CannotRun.now(e.getMessage());
        }
        return new Place(media, media::probe, media.origin(), media::close);
    }

    /** A place for copying, beside a server that may work with it. */
    static Place beside(Settings settings, Kind kind) throws IOException {
        if (kind == Kind.DISK) {
            DiskMediaStore media = DiskMediaStore.beside(
                    folder(settings), settings.media().diskReserveBytes(), InstantSource.system());
            return new Place(media, media::probe, Optional.empty(), () -> {});
        }
        RemoteMediaStore media = remote(settings.media().store(), kind, false);
        return new Place(media, media::probe, Optional.empty(), media::close);
    }

    /** The store on the network that the settings choose, if they choose one. */
    static Optional<MediaStore> remote(Settings settings) {
        StoreSettings store = settings.media().store();
        return store.kind() == Kind.DISK ? Optional.empty() : Optional.of(remote(store, store.kind(), false));
    }

    private static Place disk(Settings settings) throws IOException {
        DiskMediaStore media =
                new DiskMediaStore(folder(settings), settings.media().diskReserveBytes(), InstantSource.system());
        return new Place(media, media::probe, Optional.empty(), () -> {});
    }

    private static Path folder(Settings settings) {
        return settings.dataDirectory().resolve("media");
    }

    private static RemoteMediaStore remote(StoreSettings settings, Kind kind, boolean redirected) {
        return new RemoteMediaStore(objects(settings, kind), redirected);
    }

    /** The objects of the store on the network that the settings name. */
    static RemoteObjects objects(StoreSettings settings) {
        return objects(settings, settings.kind());
    }

    private static RemoteObjects objects(StoreSettings settings, Kind kind) {
        Patience patience = Patience.of(settings.patience());
        return kind == Kind.S3
                ? new S3Objects(
                        s3(settings.bucket()
                                .orElseThrow(() -> CannotRun.so(
                                        "S3_BUCKET, S3_ACCESS_KEY_ID or" + " S3_SECRET_ACCESS_KEY is missing"))),
                        patience)
                : new VercelObjects(
                        vercel(settings.blob().orElseThrow(() -> CannotRun.so("BLOB_READ_WRITE_TOKEN is missing"))),
                        patience);
    }

    private static S3Place s3(Bucket bucket) {
        return new S3Place(
                bucket.endpoint(),
                bucket.region(),
                bucket.name(),
                bucket.prefix(),
                bucket.accessKeyId(),
                bucket.secretAccessKey().reveal(),
                bucket.pathStyle());
    }

    private static VercelPlace vercel(Blob blob) {
        return VercelPlace.of(blob.api(), blob.reads(), blob.token().reveal())
                .orElseThrow(() -> CannotRun.so(
                        "BLOB_READ_WRITE_TOKEN is no token of Vercel Blob; it begins with vercel_blob_rw_"));
    }
}
