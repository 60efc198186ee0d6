package io.moltgram.bootstrap.program;

import io.moltgram.bootstrap.Main;
import io.moltgram.persistence.sqlite.SqliteDatabase;
import io.moltgram.persistence.sqlite.SqliteSettings;
import java.nio.file.Path;
import java.util.List;

/** A release that migrates the data, writes into them, and then does not serve. */
public final class MigratesOnly {

    private MigratesOnly() {}

    public static void main(String... arguments) {
        if (List.of(arguments).contains("serve")) {
            try (SqliteDatabase database = SqliteDatabase.open(SqliteSettings.of(Path.of("data/moltgram.db")))) {
                database.write(handle -> handle.execute("INSERT INTO later VALUES ('of the release that failed')"));
            }
            System.err.println("this release is broken, but later");
            Runtime.getRuntime().halt(1);
        }
        Main.main(arguments);
    }
}
