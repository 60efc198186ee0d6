package io.moltgram.bootstrap.wiring;

import io.moltgram.application.Transactions;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.watch.Jobs;
import io.moltgram.bootstrap.settings.Reading;
import io.moltgram.bootstrap.settings.Reloadable;
import io.moltgram.bootstrap.settings.SettingValue;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.bootstrap.settings.SettingsRefused;
import io.moltgram.bootstrap.upkeep.ReloadNote;
import io.moltgram.http.web.admin.SettingsInForce;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings in force. Read again when an operator wants it, at the desk or by a command, which leaves a note in the
 * data folder; those that can be changed while the server works are then taken up.
 */
final class SettingsReload implements SettingsInForce, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsReload.class);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final Reading begun;
    private final Consumer<Settings> taking;
    private final ReloadNote note;
    private final Auditing auditing;
    private final Transactions transactions;
    private final InstantSource clock;
    private final Rounds rounds;
    private List<SettingValue> known;
    private Optional<Outcome> last = Optional.empty();

    /** @param taking puts what can be changed into force */
    SettingsReload(
            Reading begun,
            Consumer<Settings> taking,
            Auditing auditing,
            Transactions transactions,
            Jobs jobs,
            InstantSource clock) {
        this.begun = begun;
        this.taking = taking;
        this.note = new ReloadNote(begun.settings().dataDirectory());
        this.auditing = auditing;
        this.transactions = transactions;
        this.clock = clock;
        this.known = begun.values();
        this.rounds = new Rounds("settings", jobs, clock, LOOK);
    }

    void start() {
        rounds.every("look whether to read settings again", LOOK, this::look);
    }

    private long look() {
        try {
            Optional<ReloadNote.Asked> asked = note.take();
            if (asked.isPresent()) {
                Outcome outcome = reload(asked.get().by());
                note.tell(
                        asked.get().mark(),
                        new ReloadNote.Answer(outcome.refused().isEmpty(), lines(outcome)));
            }
            return asked.isPresent() ? 1 : 0;
        } catch (IOException e) {
            throw new IllegalStateException("notes in the data folder cannot be read or written: " + e, e);
        }
    }

    private static List<String> lines(Outcome outcome) {
        if (!outcome.refused().isEmpty()) {
            return outcome.refused();
        }
        List<String> lines = new ArrayList<>(outcome.changed());
        outcome.waiting().forEach(name -> lines.add(name + " waits for the next start"));
        return lines.isEmpty() ? List.of("Nothing changed.") : lines;
    }

    @Override
    public synchronized Outcome reload(String actor) {
        Outcome outcome;
        try {
            outcome = take(actor, begun.again().get());
        } catch (SettingsRefused e) {
            outcome = new Outcome(clock.instant(), e.problems(), List.of(), List.of());
            note(AuditKind.SETTINGS_REFUSED, actor, String.join("; ", e.problems()));
            LOG.error("The settings are refused, those before hold: {}", e.getMessage());
        }
        last = Optional.of(outcome);
        return outcome;
    }

    /** Written down first, so that nothing changes of which the log does not tell. */
    private Outcome take(String actor, Reading fresh) {
        List<SettingValue> holding = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> waiting = new ArrayList<>();
        for (SettingValue value : fresh.values()) {
            SettingValue before = before(value);
            boolean isTaken = Reloadable.NAMES.contains(value.name());
            holding.add(isTaken ? value : before);
            if (!before.value().equals(value.value())) {
                if (isTaken) {
                    changed.add(value.name() + ": " + before.value() + " -> " + value.value());
                } else {
                    waiting.add(value.name());
                }
            }
        }
        note(AuditKind.SETTINGS_RELOADED, actor, changed.isEmpty() ? "nothing changed" : String.join("; ", changed));
        taking.accept(fresh.settings());
        known = List.copyOf(holding);
        changed.forEach(line -> LOG.info("Setting {}", line));
        waiting.forEach(name -> LOG.info("Setting {} waits for the next start", name));
        if (changed.isEmpty() && waiting.isEmpty()) {
            LOG.info("The settings were read again; nothing changed");
        }
        return new Outcome(clock.instant(), List.of(), changed, waiting);
    }

    private SettingValue before(SettingValue value) {
        return known.stream()
                .filter(one -> one.name().equals(value.name()))
                .findFirst()
                .orElse(value);
    }

    private void note(AuditKind kind, String actor, String detail) {
        transactions.run(() -> auditing.note(kind, actor, "", detail));
    }

    @Override
    public synchronized List<Setting> all() {
        return known.stream()
                .map(value -> new Setting(value.name(), value.value(), value.origin()))
                .toList();
    }

    @Override
    public synchronized Optional<Outcome> last() {
        return last;
    }

    @Override
    public void close() {
        rounds.close();
    }
}
