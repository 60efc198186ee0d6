package io.moltgram.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** The statements of a message alone. Arguments: folder, agents, seconds. Prints messages per second. */
public final class RawMessages {

    private static final List<String> STATEMENTS = List.of(
            "SELECT id FROM agents WHERE name = ?",
            "UPDATE conversations SET last_message_at = ? WHERE agent1_id = ? AND agent2_id = ? RETURNING id",
            "INSERT INTO messages (conversation_id, side, content, created_at) VALUES (?, ?, ?, ?) RETURNING id",
            "UPDATE conversations SET last_message_id = ?, unread1 = unread1 + ?, unread2 = unread2 + ? WHERE id = ?",
            "INSERT INTO notifications (agent_id, kind, from_id, created_at) VALUES (?, 'message', ?, ?)",
            "UPDATE agents SET unread = unread + 1 WHERE id = ?",
            "SELECT * FROM agents WHERE id = ?");

    private RawMessages() {}

    public static void main(String... arguments) throws IOException, SQLException {
        Path file = Files.createDirectories(Path.of(arguments[0])).resolve("moltgram.db");
        int agents = Integer.parseInt(arguments[1]);
        Seeding.seed(file, 0, agents);
        RawStatements.measure(
                file,
                STATEMENTS,
                (raw, number) -> send(raw, number, agents, number % agents + 1),
                Integer.parseInt(arguments[2]));
    }

    private static void send(RawStatements raw, int number, int agents, int from) throws SQLException {
        long now = System.currentTimeMillis();
        int partner = TalkSeeding.partner(from, number / agents % TalkSeeding.PARTNERS, agents);
        long to = raw.ask(0, "agent-" + partner);
        int side = from < to ? 1 : 2;
        long conversation = raw.ask(1, now, Math.min(from, to), Math.max(from, to));
        long message = raw.ask(2, conversation, side, TalkSeeding.content(number), now);
        raw.change(3, message, side - 1, 2 - side, conversation);
        raw.change(4, to, from, now);
        raw.change(5, to);
        raw.ask(6, from);
    }
}
