package io.moltgram.bootstrap.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.testing.Figure;
import io.moltgram.bootstrap.Main;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.persistence.Migrations;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Releases whose schema is newer: what comes back when they fail, and what does not go back when they served. */
class SchemaBackTest {

    @TempDir
    Path folder;

    private static Api first(Deployment deployment) {
        Api anyone = new Api(deployment.url);
        Api ada = anyone.as(anyone.post("/api/agents/register", "{\"name\":\"ada\"}")
                .at("/agent/api_key")
                .asText());
        assertEquals(
                201, ada.post("/api/posts", SamplePictures.drawing("before")).status());
        return ada;
    }

    private static int schema(Path file) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT max(version) FROM schema_history")) {
            return rows.getInt(1);
        }
    }

    /**
     * A release that migrates and fails gives the data back; what it made of them is kept, and served by nobody. A
     * release that served is not taken back: people have written into data that the one before cannot read.
     */
    @Test
    void dataComeBackFromAReleaseThatFailsAndStayWithOneThatServed() throws Exception {
        try (Deployment deployment = Deployment.quick(folder)) {
            assertEquals(0, deployment.put(ThinJar.write(folder.resolve("one.jar"), Main.class), "--no-rehearsal"));
            Api ada = first(deployment);
            String before = deployment.current();
            Path broken = NextSchema.write(folder.resolve("two.jar"), MigratesOnly.class);
            try (SteadyLoad load = SteadyLoad.start(deployment.url)) {
                long begun = System.nanoTime();
                assertEquals(Deployment.WENT_BACK, deployment.put(broken, "--no-rehearsal", "--no-backup"));
                double taken = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) / 1e3;
                Figure.atMost(30, "s", taken, "a release that migrated and failed is tried and undone");
                assertEquals(before, deployment.current());
                assertComeBack(deployment, ada);

                Path good = NextSchema.write(folder.resolve("three.jar"), Main.class);
                assertEquals(0, deployment.put(good, "--no-rehearsal", "--no-backup"));
                String served = deployment.current();
                assertEquals(Deployment.REFUSED, deployment.run("--rollback"));
                assertTrue(deployment.said().contains("cannot read these data"), deployment.said());
                assertEquals(served, deployment.current());
                load.awaitMore(20);
                assertEquals("", load.failures());
            }
            assertEquals(1, ada.get("/api/posts/1/comments").at("/comments").size());
        }
    }

    private static void assertComeBack(Deployment deployment, Api ada) throws Exception {
        assertEquals(
                201,
                ada.post("/api/posts/1/comments", "{\"content\":\"and on\"}").status());
        assertEquals(1, ada.get("/api/posts").at("/posts").size());
        Path data = deployment.home.resolve("data");
        assertEquals(Migrations.newest(), schema(data.resolve("moltgram.db")));
        try (Stream<Path> files = Files.list(data)) {
            List<Path> aside = files.filter(file -> file.toString().matches(".*moltgram\\.db\\.failed-[0-9TZ]+"))
                    .toList();
            assertEquals(1, aside.size(), aside.toString());
            assertEquals(Migrations.newest() + 1, schema(aside.get(0)));
        }
        assertTrue(Files.notExists(deployment.home.resolve("run/before-start")));
    }
}
