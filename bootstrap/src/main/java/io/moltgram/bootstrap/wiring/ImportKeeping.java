package io.moltgram.bootstrap.wiring;

import com.google.inject.Injector;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.webhook.SecretSealing;
import io.moltgram.application.webhook.WebhookSender;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Imports;
import io.moltgram.bootstrap.cli.Operator;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.importing.ImportReport;
import io.moltgram.bootstrap.importing.UploadedPictures;
import io.moltgram.bootstrap.settings.DatabaseAddress.SqliteFile;
import io.moltgram.bootstrap.settings.DatabaseSettings;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.domain.Refusal;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Check;
import io.moltgram.persistence.importing.Import;
import io.moltgram.persistence.importing.ImportAccount;
import io.moltgram.persistence.importing.OldDatabase;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Brings an old server in. A trial does all of it in a scratch folder, beside a copy of what is here. */
final class ImportKeeping implements Imports {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss").withZone(ZoneOffset.UTC);

    private final InstantSource clock;

    ImportKeeping(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void run(Settings settings, Order order, PrintStream out, Progress progress) {
        order.uploads().filter(folder -> !Files.isDirectory(folder)).ifPresent(folder -> {
            throw CannotRun.so("there is no folder " + folder);
        });
        LogSetup.use("error", settings.watch().logs());
        try {
            Path scratch = Files.createTempDirectory("moltgram-import");
            try (OldDatabase source = OldDatabase.open(order.database(), scratch.resolve("old"))) {
                Settings here = order.trial() ? copied(settings, scratch.resolve("trial")) : settings;
                ImportReport report = brought(here, order, source, progress);
                tell(report, settings, order, out);
            } finally {
                Leftovers.remove(scratch);
            }
        } catch (CannotOpen e) {
            throw CannotRun.so(e.getMessage());
        } catch (Refusal e) {
            throw CannotRun.now("stopped: " + e.text() + "; --resume goes on");
        } catch (IOException e) {
            throw CannotRun.now("the report or a scratch folder cannot be written: " + e.getMessage());
        }
    }

    private ImportReport brought(Settings settings, Order order, OldDatabase source, Progress progress) {
        Instant now = clock.instant();
        try (Foundation foundation = Foundation.open(settings)) {
            Injector injector = Modules.injector(foundation, settings);
            try (UploadedPictures pictures = new UploadedPictures(
                    injector.getInstance(PictureIntake.class), order.uploads(), order.fetches(), !order.trial())) {
                Import work = new Import(
                        foundation.database(),
                        source,
                        new Import.Tools(
                                pictures,
                                injector.getInstance(SecretHasher.class),
                                injector.getInstance(SecretSealing.class),
                                injector.getInstance(WebhookSender.class)),
                        now);
                requireRoom(work, injector.getInstance(AgentStore.class).count(), order);
                work.run(progress::at);
                injector.getInstance(Transactions.class)
                        .run(() -> injector.getInstance(Auditing.class)
                                .note(
                                        AuditKind.DATABASE_IMPORTED,
                                        Operator.here(),
                                        String.valueOf(order.database().getFileName()),
                                        ""));
                return new ImportReport(
                        order.database(),
                        now,
                        order.trial(),
                        ImportAccount.of(foundation.database()),
                        work.untaken(),
                        new Check(foundation.database()).differences());
            }
        }
    }

    private static void requireRoom(Import work, long agents, Order order) {
        boolean isBegun = work.isBegun();
        if (isBegun && !order.goesOn()) {
            throw CannotRun.so("an import was begun here before; --resume goes on with it, or takes what came since");
        }
        if (!isBegun && agents > 0 && !order.merges()) {
            throw CannotRun.so("there are " + agents + " agents here already; --merge comes in beside them");
        }
    }

    /** The same server, but in the scratch folder and with a copy of its database, if that is a file. */
    private static Settings copied(Settings settings, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path database = folder.resolve("moltgram.db");
        if (settings.database().address() instanceof SqliteFile present && Files.exists(present.file())) {
            DataFolder held = DataFolder.open(settings.dataDirectory());
            try {
                for (String ending : List.of("", "-wal")) {
                    Path part = Path.of(present.file() + ending);
                    if (Files.exists(part)) {
                        Files.copy(part, Path.of(database + ending), StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            } finally {
                held.close();
            }
        }
        DatabaseSettings there = new DatabaseSettings(
                new SqliteFile(database),
                settings.database().readers(),
                settings.database().writeQueue());
        return settings.with(folder, there);
    }

    private void tell(ImportReport report, Settings settings, Order order, PrintStream out) throws IOException {
        report.summary().forEach(out::println);
        if (order.trial() && order.report().isEmpty()) {
            out.println("Nothing was changed. --report FOLDER writes down why rows are mended or left.");
            return;
        }
        Path folder = order.report().orElse(settings.dataDirectory().resolve("imports"));
        Files.createDirectories(folder);
        String name = "import_" + STAMP.format(report.at());
        Files.writeString(folder.resolve(name + ".json"), report.json());
        Files.writeString(folder.resolve(name + ".md"), report.markdown());
        out.println("Why rows were mended or left: " + folder.resolve(name + ".md"));
    }
}
