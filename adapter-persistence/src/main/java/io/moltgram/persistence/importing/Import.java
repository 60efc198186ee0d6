package io.moltgram.persistence.importing;

import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.webhook.SecretSealing;
import io.moltgram.application.webhook.WebhookSender;
import io.moltgram.persistence.CannotOpen;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.Direct;
import io.moltgram.persistence.StatementFault;
import io.moltgram.persistence.importing.OldPictures.Pictured;
import io.moltgram.persistence.importing.OldPictures.Picturing;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Brings the rows of an old database into ours, table by table in an order in which what is referred to comes first.
 * Rows are taken some at a time; how far it came is written with them, so a killed import goes on where it was, and one
 * that is run again takes only what came since.
 */
public final class Import {

    /** What it needs beside the two databases. */
    public record Tools(OldPictures pictures, SecretHasher hasher, SecretSealing sealing, WebhookSender sender) {}

    /** Hears how far it is. */
    public interface Heard {
        void at(long done, long total, String table);
    }

    private static final int ROWS_AT_ONCE = 200;
    private static final int PICTURES_AT_ONCE = 16;

    private final Database target;
    private final OldDatabase source;
    private final OldPictures pictures;
    private final List<Taking> takings;
    private final Instant now;

    public Import(Database target, OldDatabase source, Tools tools, Instant now) {
        this.target = target;
        this.source = source;
        this.pictures = tools.pictures();
        this.takings = Takings.all(target, source, tools);
        this.now = now;
    }

    /** Whether an import was begun here before; refuses one of another database. */
    public boolean isBegun() {
        Optional<String> before = target.read(handle -> handle.createQuery("SELECT source FROM imports")
                .mapTo(String.class)
                .findOne());
        before.filter(known -> !known.equals(fingerprint())).ifPresent(other -> {
            throw new CannotOpen("another database was imported here before, whose first agent is " + other
                    + "; this one needs an empty data folder, or --merge into another server");
        });
        return before.isPresent();
    }

    /** Takes what was not taken yet, then counts everything anew. */
    public void run(Heard heard) {
        target.write(handle -> Direct.update(
                handle,
                "INSERT INTO imports (part, source, begun_at) VALUES (1, ?, ?) ON CONFLICT DO NOTHING",
                fingerprint(),
                now.toEpochMilli()));
        Set<String> present = new HashSet<>(tables());
        List<Taking> due = takings.stream()
                .filter(taking -> present.contains(taking.table()))
                .toList();
        long total = due.stream().mapToLong(taking -> count(taking.table())).sum();
        long done = 0;
        for (Taking taking : due) {
            heard.at(done, total, taking.table());
            done += take(taking, done, total, heard);
        }
        target.write(handle -> {
            Recount.all(handle, target.dialect());
            return Direct.update(handle, "UPDATE imports SET ended_at = ?", now.toEpochMilli());
        });
        heard.at(total, total, "counted");
    }

    private long take(Taking taking, long before, long total, Heard heard) {
        long done = count(taking.table()) - rest(taking.table());
        List<OldRow> rows = next(taking, 1);
        while (!rows.isEmpty()) {
            boolean hasPictures =
                    rows.stream().anyMatch(row -> taking.picture().apply(row).isPresent());
            rows = next(taking, hasPictures ? PICTURES_AT_ONCE : ROWS_AT_ONCE);
            keep(taking, rows);
            done += rows.size();
            heard.at(Math.min(total, before + done), total, taking.table());
            rows = next(taking, 1);
        }
        return done;
    }

    private List<OldRow> next(Taking taking, int most) {
        long mark = target.read(handle -> new Ledger(handle).mark(taking.table()));
        return rows(taking.table(), mark, most);
    }

    /** All at once; if the database takes offence at one, each by itself, and that one is left. */
    private void keep(Taking taking, List<OldRow> rows) {
        Map<Picturing, Pictured> found = pictures(taking, rows);
        try {
            target.write(handle -> {
                rows.forEach(row -> keep(handle, taking, row, found));
                return rows.size();
            });
        } catch (JdbiException | StatementFault e) {
            rows.forEach(row -> keepAlone(taking, row, found));
        }
    }

    private void keepAlone(Taking taking, OldRow row, Map<Picturing, Pictured> found) {
        try {
            target.write(handle -> keep(handle, taking, row, found));
        } catch (JdbiException | StatementFault e) {
            target.write(handle -> leave(new Ledger(handle), taking.table(), row, "our database refused it", ""));
        }
    }

    private boolean keep(Handle handle, Taking taking, OldRow row, Map<Picturing, Pictured> found) {
        Ledger ledger = new Ledger(handle);
        Entry entry = new Entry(handle, row, taking.picture().apply(row).map(found::get), now);
        try {
            taking.work().accept(entry);
        } catch (LeftOut left) {
            return leave(ledger, taking.table(), row, left.getMessage(), left.detail());
        }
        ledger.count(taking.table(), row.number(), entry.changes().isEmpty() ? Outcome.TAKEN : Outcome.MENDED);
        for (Entry.Change change : entry.changes()) {
            ledger.note(taking.table(), row.number(), Outcome.MENDED, change.reason(), change.detail());
        }
        return true;
    }

    private static boolean leave(Ledger ledger, String table, OldRow row, String reason, String detail) {
        ledger.count(table, row.number(), Outcome.LEFT);
        ledger.note(table, row.number(), Outcome.LEFT, reason, Entry.brief(detail));
        return false;
    }

    private Map<Picturing, Pictured> pictures(Taking taking, List<OldRow> rows) {
        Set<Picturing> wanted = new HashSet<>();
        rows.forEach(row -> taking.picture().apply(row).ifPresent(wanted::add));
        return wanted.isEmpty() ? Map.of() : pictures.take(wanted);
    }

    /** Tables that are not taken, with how many rows they hold. */
    public Map<String, Long> untaken() {
        Map<String, Long> left = new TreeMap<>();
        Set<String> known = new HashSet<>();
        takings.forEach(taking -> known.add(taking.table()));
        List<String> others = new ArrayList<>(tables());
        others.removeAll(known);
        others.forEach(table -> left.put(table, count(table)));
        return left;
    }

    private String fingerprint() {
        return asked(source::fingerprint);
    }

    private List<String> tables() {
        return asked(source::tables);
    }

    private long count(String table) {
        return asked(() -> source.count(table));
    }

    private long rest(String table) {
        long mark = target.read(handle -> new Ledger(handle).mark(table));
        return asked(() -> source.countAfter(table, mark));
    }

    private List<OldRow> rows(String table, long after, int most) {
        return asked(() -> source.rows(table, after, most));
    }

    private interface Question<T> {
        T ask() throws SQLException;
    }

    private static <T> T asked(Question<T> question) {
        try {
            return question.ask();
        } catch (SQLException e) {
            throw new CannotOpen("the old database cannot be read: " + e.getMessage(), e);
        }
    }
}
