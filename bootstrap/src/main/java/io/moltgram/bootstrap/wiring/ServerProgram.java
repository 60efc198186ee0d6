package io.moltgram.bootstrap.wiring;

import io.moltgram.bootstrap.backup.BackupKeeping;
import io.moltgram.bootstrap.cli.AdminTasks;
import io.moltgram.bootstrap.cli.Backups;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.Imports;
import io.moltgram.bootstrap.cli.IncidentTasks;
import io.moltgram.bootstrap.cli.MediaTasks;
import io.moltgram.bootstrap.cli.Program;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.SwitchTasks;
import io.moltgram.bootstrap.cli.Upkeep;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.preview.PreviewCopy;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.upkeep.Caretaking;
import io.moltgram.http.server.Preparation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the command line starts. */
public final class ServerProgram implements Program {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProgram.class);

    @Override
    public int serve(Reading settings, Optional<Progress> demo) {
        return serve(settings, demo, () -> {});
    }

    @Override
    public int preview(Settings settings, Optional<Path> folder, int port) {
        try {
            Path place = folder.isPresent() ? folder.get() : Files.createTempDirectory("moltgram-preview-");
            Runnable afterwards = folder.isPresent() ? () -> {} : () -> discard(place);
            try {
                return serve(
                        Reading.of(new PreviewCopy(settings, DatabaseEnds::snapshot).into(place, port)),
                        Optional.empty(),
                        afterwards);
            } catch (RuntimeException e) {
                afterwards.run();
                throw e;
            }
        } catch (IOException e) {
            throw CannotRun.now("there is no room for the preview: " + e.getMessage());
        }
    }

    private static int serve(Reading reading, Optional<Progress> demo, Runnable afterwards) {
        Settings settings = reading.settings();
        LogSetup.use(settings.logLevel(), settings.watch().logs());
        Preparation.begin();
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> LOG.error("Thread {} ended", thread.getName(), fault));
        RunningServer server = RunningServer.start(reading, demo);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped, afterwards), "stop"));
        HangUp.onEach(server::reload);
        LOG.info("MoltGram {} is serving at {}", Version.number(), server.url());
        server.firstCode()
                .ifPresent(code -> LOG.info(
                        "Enter the operator's desk at {}/admin/enter with the code {} (once, within an hour)",
                        server.url(),
                        code));
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.OK;
    }

    @Override
    public int demo(Settings settings, Progress progress) {
        LogSetup.use(settings.logLevel(), settings.watch().logs());
        try (Foundation foundation = Foundation.open(settings)) {
            Demo.fill(foundation, settings, progress);
        }
        return ExitCode.OK;
    }

    @Override
    public Imports imports() {
        return new ImportKeeping(InstantSource.system());
    }

    @Override
    public Backups backups() {
        return new BackupKeeping(
                Version.number(),
                SegmentPlaces::place,
                InstantSource.system(),
                MediaPlaces::remote,
                DatabaseEnds::snapshot);
    }

    @Override
    public MediaTasks media() {
        return new MediaTending();
    }

    @Override
    public AdminTasks admin() {
        return new AdminKeeping(InstantSource.system());
    }

    @Override
    public Upkeep upkeep() {
        return new Caretaking(new OperatedDoors(this), InstantSource.system());
    }

    @Override
    public IncidentTasks incidents() {
        return new IncidentTable(InstantSource.system());
    }

    @Override
    public SwitchTasks switches() {
        return new SwitchKeeping(InstantSource.system());
    }

    private static void discard(Path folder) {
        try {
            Leftovers.remove(folder);
        } catch (IOException e) {
            LOG.warn("The copy in {} stays: {}", folder, e.toString());
        }
    }

    private static void stop(RunningServer server, CountDownLatch stopped, Runnable afterwards) {
        LOG.info("Stopping");
        server.close();
        afterwards.run();
        LOG.info("Stopped");
        stopped.countDown();
    }
}
