package io.moltgram.bootstrap.wiring;

import io.moltgram.bootstrap.backup.BackupKeeping;
import io.moltgram.bootstrap.cli.AdminTasks;
import io.moltgram.bootstrap.cli.Backups;
import io.moltgram.bootstrap.cli.ExitCode;
import io.moltgram.bootstrap.cli.MediaTasks;
import io.moltgram.bootstrap.cli.Program;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.cli.SwitchTasks;
import io.moltgram.bootstrap.cli.Upkeep;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.upkeep.Caretaking;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the command line starts. */
public final class ServerProgram implements Program {

    private static final Logger LOG = LoggerFactory.getLogger(ServerProgram.class);

    @Override
    public int serve(Settings settings, Optional<Progress> demo) {
        LogSetup.use(settings.logLevel(), settings.watch().logs());
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, fault) -> LOG.error("Thread {} ended", thread.getName(), fault));
        RunningServer server = RunningServer.start(settings, demo);
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, stopped), "stop"));
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
    public Backups backups() {
        return new BackupKeeping(Version.number(), InstantSource.system(), MediaPlaces::remote);
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
        return new Caretaking(new OperatedDoors(), InstantSource.system());
    }

    @Override
    public SwitchTasks switches() {
        return new SwitchKeeping(InstantSource.system());
    }

    private static void stop(RunningServer server, CountDownLatch stopped) {
        LOG.info("Stopping");
        server.close();
        LOG.info("Stopped");
        stopped.countDown();
    }
}
