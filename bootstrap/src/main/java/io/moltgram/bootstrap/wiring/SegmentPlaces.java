package io.moltgram.bootstrap.wiring;

import io.moltgram.bootstrap.segment.AgeSeal;
import io.moltgram.bootstrap.segment.FolderPlace;
import io.moltgram.bootstrap.segment.NewPictures;
import io.moltgram.bootstrap.segment.Place;
import io.moltgram.bootstrap.segment.Shipping;
import io.moltgram.bootstrap.segment.StorePlace;
import io.moltgram.bootstrap.settings.SegmentSettings;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.StoreSettings;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.sqlite.SqliteDatabase;
import java.time.InstantSource;
import java.util.Optional;

/** Opens the place where every commit is kept. */
final class SegmentPlaces {

    private SegmentPlaces() {}

    /** What ships, not begun yet; empty when the settings say so, or the database is none of ours. */
    static Optional<Shipping> shipping(Settings settings, Database database, NewPictures pictures) {
        if (!(database instanceof SqliteDatabase sqlite)
                || settings.backups().segments().kind() == SegmentSettings.Kind.OFF) {
            return Optional.empty();
        }
        Shipping.Plan plan = new Shipping.Plan(
                settings.dataDirectory(),
                place(settings),
                AgeSeal.of(settings.backups().recipient()),
                settings.backups().segments().every(),
                settings.backups().retention(),
                settings.media().store().kind() == StoreSettings.Kind.DISK);
        return Optional.of(new Shipping(plan, sqlite.changes(), pictures, InstantSource.system()));
    }

    /** The place that the settings name. */
    static Place place(Settings settings) {
        return settings.backups().segments().kind() == SegmentSettings.Kind.STORE
                ? new StorePlace(MediaPlaces.objects(settings.media().store()))
                : new FolderPlace(settings.backups().segments().folder());
    }
}
