package io.moltgram.bootstrap.wiring;

import io.moltgram.application.audit.Auditing;
import io.moltgram.application.moderation.Switching;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.application.switches.SwitchStore;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Operator;
import io.moltgram.bootstrap.cli.SwitchTasks;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SwitchSettings;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.audit.SqlAuditStore;
import io.moltgram.persistence.switches.SqlSwitchStore;
import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Turns switches in the database, beside a server that may be running. */
final class SwitchKeeping implements SwitchTasks {

    private final InstantSource clock;

    SwitchKeeping(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void list(Settings settings, PrintStream out) {
        with(settings, switching -> {
            List<Switch> off = switching.all();
            List<SwitchSettings.Off> fixed = settings.switches().off();
            off.forEach(one -> out.println(line(one)));
            fixed.forEach(one -> out.println(name(one.kind(), one.subject()) + "  by the settings: " + one.reason()));
            if (off.isEmpty() && fixed.isEmpty()) {
                out.println("Nothing is switched off.");
            }
        });
    }

    @Override
    public void off(
            Settings settings, String kind, String subject, String reason, Optional<Duration> length, PrintStream out) {
        with(settings, switching -> {
            Switch one = switching.off(Operator.here(), kind(kind), subject, reason, length);
            out.println("Switched off: " + line(one));
        });
    }

    @Override
    public void on(Settings settings, String kind, String subject, PrintStream out) {
        with(settings, switching -> {
            switching.on(Operator.here(), kind(kind), subject);
            out.println("Switched on again: " + name(kind(kind), subject));
        });
    }

    private static SwitchKind kind(String text) {
        return SwitchKind.byCode(text)
                .orElseThrow(() -> CannotRun.so("there is no switch " + text + "; there are "
                        + Arrays.stream(SwitchKind.values())
                                .map(SwitchKind::code)
                                .collect(Collectors.joining(", "))));
    }

    private static String line(Switch one) {
        return name(one.kind(), one.subject()) + "  since " + one.since() + ", "
                + one.until().map(end -> "until " + end).orElse("without end") + ", by " + one.by() + ": "
                + one.reason();
    }

    private static String name(SwitchKind kind, String subject) {
        return subject.isEmpty() ? kind.code() : kind.code() + " " + subject;
    }

    private void with(Settings settings, Consumer<Switching> work) {
        AdminKeeping.with(settings, database -> {
            try {
                work.accept(switching(database));
            } catch (Refusal refusal) {
                throw CannotRun.so(refusal.text());
            }
        });
    }

    private Switching switching(Database database) {
        SwitchStore store = new SqlSwitchStore(database);
        SwitchBoard board = new SwitchBoard(store::all, SwitchBoard.Fixed.NONE, clock);
        board.look();
        return new Switching(store, board, new Auditing(new SqlAuditStore(database), clock), database, clock);
    }
}
