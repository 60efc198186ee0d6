package io.moltgram.bootstrap.backup;

import io.moltgram.application.media.MediaName;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.segment.Rewind;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.PictureFormat;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** What a server was at a moment, from where every commit is kept. */
final class PointInTime implements Restorable {

    private final Rewind rewind;
    private final String from;
    private final Instant moment;

    /** @param from where that is, for people */
    PointInTime(Rewind rewind, String from, Instant moment) {
        this.rewind = rewind;
        this.from = from;
        this.moment = moment;
    }

    @Override
    public Receipt unpack(Path folder, boolean compare, Progress progress) throws IOException {
        Scrap.createPrivateFolder(folder);
        try {
            Rewind.Rewound rewound = rewind.to(folder, moment, progress);
            progress.at(0, 0, "looking at the database");
            Restore.requireSound(folder);
            DatabaseFile database = new DatabaseFile(folder.resolve(Layout.DATABASE));
            long pictures = rewound.keepsPictures() ? fetch(database.pictures(), folder, progress) : 0;
            return new Receipt(
                    from,
                    rewound.asOf(),
                    database.version(),
                    database.rows(),
                    pictures,
                    rewound.bytes(),
                    Files.isDirectory(folder.resolve("secrets")));
        } catch (CannotOpen e) {
            throw new Damaged(e.getMessage());
        }
    }

    private long fetch(List<DatabaseFile.KnownPicture> pictures, Path folder, Progress progress) throws IOException {
        long done = 0;
        for (DatabaseFile.KnownPicture picture : pictures) {
            progress.at(done++, pictures.size(), "pictures");
            MediaName name =
                    MediaName.original(new ContentHash(picture.hash()), PictureFormat.valueOf(picture.format()));
            try {
                rewind.fetch(name.path(), picture.hash(), folder.resolve(Backup.entry(name)));
            } catch (NoSuchFileException e) {
                throw new Damaged("the picture " + picture.hash() + " is missing or another");
            }
        }
        return done;
    }
}
