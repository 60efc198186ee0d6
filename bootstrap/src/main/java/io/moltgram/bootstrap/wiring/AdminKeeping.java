package io.moltgram.bootstrap.wiring;

import io.moltgram.application.admin.AdminEntering;
import io.moltgram.application.audit.AuditVerifying;
import io.moltgram.application.audit.Auditing;
import io.moltgram.bootstrap.cli.AdminTasks;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Operator;
import io.moltgram.bootstrap.settings.SessionSecrets;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.admin.SqlAdminCodeStore;
import io.moltgram.persistence.admin.SqlAdminSessionStore;
import io.moltgram.persistence.audit.SqlAuditQueries;
import io.moltgram.persistence.audit.SqlAuditStore;
import io.moltgram.persistence.limit.CaffeineWindows;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.Consumer;

/** Opens the database beside a server that may be running, and does with it what the command line asks for. */
final class AdminKeeping implements AdminTasks {

    private final InstantSource clock;

    AdminKeeping(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void code(Settings settings, PrintStream out) {
        with(settings, database -> {
            String code = entering(database, settings).renew(Operator.here());
            out.println(code);
            out.println("Enter it at " + settings.server().baseUrl() + "/admin/enter within an hour.");
        });
    }

    private AdminEntering entering(Database database, Settings settings) {
        return new AdminEntering(
                new SqlAdminCodeStore(database),
                new SqlAdminSessionStore(database),
                new Auditing(new SqlAuditStore(database), clock),
                new CaffeineWindows(clock),
                SecretTurning.hasher(SessionSecrets.read(settings)),
                new SecureRandom(),
                database,
                clock);
    }

    @Override
    public void verifyAudit(Settings settings, PrintStream out) {
        with(settings, database -> {
            AuditVerifying.Verdict verdict = new AuditVerifying(new SqlAuditQueries(database)).verify();
            verdict.fault().ifPresent(fault -> {
                throw CannotRun.so("the audit log was changed: " + fault);
            });
            out.println("The audit log is whole: " + verdict.lines() + " lines.");
            out.println("It ends with " + verdict.hash());
        });
    }

    /** Opens the database for the work; what is in the way is said in a line. */
    static void with(Settings settings, Consumer<Database> work) {
        try {
            Files.createDirectories(settings.dataDirectory());
            try (Database database = Foundation.database(settings.database())) {
                work.accept(database);
            }
        } catch (CannotOpen e) {
            throw CannotRun.now(e.getMessage());
        } catch (IOException e) {
            throw CannotRun.now("the data folder cannot be used: " + e.getMessage());
        } catch (UncheckedIOException e) {
            throw CannotRun.now(
                    "the data folder cannot be used: " + e.getCause().getMessage());
        }
    }
}
