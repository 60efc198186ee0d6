package io.moltgram.bootstrap.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.Wanted;
import io.moltgram.bootstrap.segment.FolderPlace;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsReader;
import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.SamplePictures;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.persistence.sqlite.DatabaseFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What a backup is, and what is not taken for one. */
@TestInstance(Lifecycle.PER_CLASS)
class BackupTest {

    private static final Progress QUIET = (done, total, what) -> {};
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    @TempDir
    static Path room;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private TestServer server;
    private Path backup;

    @BeforeAll
    void write() throws IOException {
        server = TestServer.start();
        Api ada = new Api(server.url()).as(server.register("ada"));
        assertEquals(201, ada.post("/api/posts", SamplePictures.drawing("Kept")).status());
        backup = write(NOON, room.resolve("kept"));
    }

    @BeforeEach
    void clear() {
        out.reset();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Path write(Instant now, Path folder) throws IOException {
        return new Backup(
                        server.data(),
                        new DatabaseFile(server.data().resolve("moltgram.db"))::copyTo,
                        "1.2.3",
                        Optional.empty())
                .write(folder, now, QUIET);
    }

    @Test
    void itsNameTellsWhenAndItIsForItsOwnerOnly() throws IOException {
        assertTrue(backup.getFileName().toString().matches("moltgram_backup_20260601_120000_v\\d+\\.zip"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)));
        try (Stream<Path> files = Files.list(room.resolve("kept"))) {
            assertEquals(2, files.count(), "the backup and its sum, and nothing half-made");
        }
    }

    @Test
    void everyChangedByteAndEveryMissingEndIsNoticed() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        Path sum = backup.resolveSibling(backup.getFileName() + ".sha256");
        Random random = new Random(20260601);
        Path copy = room.resolve("damaged.zip");
        Files.copy(sum, room.resolve("damaged.zip.sha256"));
        for (int i = 0; i < 1000; i++) {
            byte[] damaged = whole.clone();
            if (i % 4 == 0) {
                damaged = Arrays.copyOf(whole, random.nextInt(whole.length));
            } else {
                damaged[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(copy, damaged);
            assertThrows(Damaged.class, () -> new Restore(copy).rehearse(room, QUIET), "case " + i);
        }
    }

    @Test
    void aChangedPictureIsNoticedWithoutTheSumBesideToo() throws IOException {
        byte[] whole = Files.readAllBytes(backup);
        int picture = new String(whole, StandardCharsets.ISO_8859_1).indexOf("original.") + 400;
        whole[picture] ^= 1;
        Path alone = Files.write(room.resolve("alone.zip"), whole);

        String told = assertThrows(Damaged.class, () -> new Restore(alone).rehearse(room, QUIET))
                .getMessage();
        assertTrue(told.matches("media/\\S+/original.\\w+ is not as it was written"), told);
    }

    @Test
    void nothingLeadsOutOfTheFolderAndNothingElseComesIn() throws IOException {
        for (String name : List.of("../evil", "media/../../evil", "/etc/evil", "evil.sh", "secrets/.hidden")) {
            Path file = room.resolve("evil.zip");
            try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
                zip.putNextEntry(new ZipEntry(name));
                zip.closeEntry();
                zip.putNextEntry(new ZipEntry("SHA256SUMS"));
                zip.write(("0".repeat(64) + "  " + name + "\n").getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
            Damaged damaged = assertThrows(Damaged.class, () -> new Restore(file).to(room.resolve("out"), QUIET));
            assertTrue(damaged.getMessage().contains("none of a backup"), damaged.getMessage());
            assertFalse(Files.exists(room.resolve("evil")));
            assertFalse(Files.exists(room.resolve("out")));
        }
    }

    @Test
    void whatIsThereIsNeverOverwritten() throws IOException {
        Path used = Files.createDirectories(room.resolve("used"));
        Files.writeString(used.resolve("precious"), "mine");

        CannotRun refused = assertThrows(
                CannotRun.class,
                () -> keeping(NOON).restore(settings(Map.of()), wanted(backup.toString()), used, print(), QUIET));

        assertTrue(refused.getMessage().contains("there is something in " + used), refused.getMessage());
        assertEquals("mine", Files.readString(used.resolve("precious")));
        keeping(NOON)
                .restore(
                        settings(Map.of()),
                        wanted(backup.toString()),
                        Files.createDirectories(room.resolve("empty")),
                        print(),
                        QUIET);
        assertTrue(Files.exists(room.resolve("empty/moltgram.db")));
    }

    @Test
    void oldOnesGoWhenANewOneIsWrittenAndTheNewestStays() throws IOException {
        Path folder = room.resolve("rotated");
        for (int days : new int[] {31, 30, 29, 1}) {
            write(NOON.minus(Duration.ofDays(days)), folder);
        }
        Files.writeString(folder.resolve("moltgram_backup_notes.txt"), "kept by hand");

        keeping(NOON).write(settings(Map.of()), Optional.of(folder), print(), QUIET);

        assertEquals(4, new BackupFolder(folder).all().size());
        assertTrue(Files.exists(folder.resolve("moltgram_backup_notes.txt")));
        keeping(NOON.plus(Duration.ofDays(400))).list(settings(Map.of()), Optional.of(folder), print());
        assertTrue(text().contains("2026-06-01T12:00:00Z"), text());
        assertFalse(text().contains("2026-05-01T12:00:00Z  "), text());
    }

    @Test
    void aDrillSaysWhatWasProvenAndLeavesNothing() throws IOException {
        keeping(NOON)
                .drill(settings(Map.of("BACKUP_DIR", room.resolve("kept").toString())), wanted(""), print(), QUIET);

        assertTrue(text().contains("1 agents, 1 posts; every counter is right"), text());
        assertTrue(text().contains("Restored and proven in 0 ms"), text());
        try (Stream<Path> left = Files.list(server.data().resolve("tmp"))) {
            assertTrue(left.noneMatch(path -> path.toString().contains("drill")));
        }
    }

    @Test
    void aDrillKeepsItsReceiptWhateverCameOfIt() throws IOException {
        Path folder = room.resolve("drilled");
        Settings settings = settings(Map.of("BACKUP_DIR", folder.toString()));
        Path good = write(NOON, folder);
        keeping(NOON).drill(settings, wanted(""), print(), QUIET);
        DrillNote passed = new DrillNotes(folder).newest().orElseThrow();
        Path bad = Files.write(folder.resolve("bad.zip"), Arrays.copyOf(Files.readAllBytes(good), 5000));
        Instant later = NOON.plusSeconds(60);

        CannotRun failed = assertThrows(
                CannotRun.class, () -> keeping(later).drill(settings, wanted(bad.toString()), print(), QUIET));

        assertEquals(NOON, passed.begun());
        assertEquals(Files.size(good), passed.bytes());
        assertTrue(passed.passed() && passed.rows() > 20 && passed.files() > 0, passed.text());
        assertTrue(failed.getMessage().startsWith("the drill failed: "), failed.getMessage());
        assertTrue(failed.exitCode() != 0);
        assertFalse(new DrillNotes(folder).newest().orElseThrow().passed());
        assertEquals(Optional.of(NOON), new BackupFolder(folder).drilledAt());
    }

    @Test
    void rowsThatAreNotThoseThatWereWrittenAreNoticed() throws IOException {
        Path forged = room.resolve("forged.zip");
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(backup.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        String tables = new String(files.get("tables.txt"), StandardCharsets.UTF_8);
        files.put(
                "tables.txt",
                tables.replaceFirst("[0-9a-f]{64}  1  all_posts", "0".repeat(64) + "  1  all_posts")
                        .getBytes(StandardCharsets.UTF_8));
        files.remove("SHA256SUMS");
        try (BackupWriter writer = new BackupWriter(forged)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                writer.add(entry.getKey(), Files.write(room.resolve("entry"), entry.getValue()));
            }
            writer.finish();
        }

        Damaged damaged = assertThrows(Damaged.class, () -> new Restore(forged).rehearse(room, QUIET));

        assertTrue(damaged.getMessage().contains("the rows of its database"), damaged.getMessage());
    }

    @Test
    void whatCannotBeDoneIsSaidInOneLine() {
        CannotRun none = assertThrows(
                CannotRun.class,
                () -> keeping(NOON).drill(settings(Map.of("BACKUP_DIR", "none")), wanted(""), print(), QUIET));
        assertTrue(none.getMessage().startsWith("there is no backup in "), none.getMessage());
        CannotRun missing = assertThrows(
                CannotRun.class,
                () -> keeping(NOON)
                        .verify(
                                settings(Map.of()),
                                wanted(room.resolve("missing.zip").toString()),
                                print(),
                                QUIET));
        assertTrue(missing.getMessage().contains("there is no file"), missing.getMessage());
    }

    private static Wanted wanted(String from) {
        return new Wanted(from, Optional.empty(), Optional.empty());
    }

    private static BackupKeeping keeping(Instant now) {
        return new BackupKeeping(
                "1.2.3",
                settings -> new FolderPlace(settings.backups().segments().folder()),
                InstantSource.fixed(now),
                settings -> Optional.empty(),
                (settings, copy) -> new DatabaseFile(settings.dataDirectory().resolve("moltgram.db")).copyTo(copy));
    }

    private Settings settings(Map<String, String> some) {
        Map<String, String> all = new HashMap<>(some);
        all.put("MOLTGRAM_DATA_DIR", server.data().toString());
        return new SettingsReader(all, room).read().settings();
    }

    private PrintStream print() {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
