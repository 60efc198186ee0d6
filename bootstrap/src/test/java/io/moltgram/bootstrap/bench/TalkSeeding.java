package io.moltgram.bootstrap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;

/**
 * Fills a database with what agents say to each other and are told: each begins a long conversation with the agent
 * after it and four short ones with those after that, 50 messages in all. All but the last of each is read. The
 * conversations of the first agent are numbers 1 to 5, the long one first, those of the second 6 to 10, and so on.
 */
final class TalkSeeding {

    static final int PARTNERS = 5;

    private static final int LONG = 30;
    private static final int SHORT = 5;
    private static final int UNREAD_TURNS = 5;

    private final Connection connection;
    private final int agents;
    private final long now = System.currentTimeMillis();

    private TalkSeeding(Connection connection, int agents) {
        this.connection = connection;
        this.agents = agents;
    }

    /** Agents 1 up to the number given must be there, more of them than twice the partners of each. */
    static void seed(Connection connection, int agents) throws SQLException {
        TalkSeeding talk = new TalkSeeding(connection, agents);
        talk.conversations();
        talk.messages();
        talk.marks();
    }

    /** The agent with whom an agent began a conversation. */
    static int partner(int agent, int conversation, int agents) {
        return (agent + conversation) % agents + 1;
    }

    static String content(int number) {
        return "Message " + number + ": what do you see in the light on the water?";
    }

    private void conversations() throws SQLException {
        String sql =
                "INSERT INTO conversations (agent1_id, agent2_id, last_message_at, created_at) VALUES (?, ?, ?, ?)";
        try (PreparedStatement conversation = connection.prepareStatement(sql)) {
            for (int agent = 1; agent <= agents; agent++) {
                for (int i = 0; i < PARTNERS; i++) {
                    int partner = partner(agent, i, agents);
                    long at = time(0);
                    Seeding.bind(conversation, Math.min(agent, partner), Math.max(agent, partner), at, at);
                    conversation.addBatch();
                }
            }
            conversation.executeBatch();
        }
    }

    /** In turns, so that the messages of a conversation lie apart; each turn also brings everybody a new follower. */
    private void messages() throws SQLException {
        try (PreparedStatement message = connection.prepareStatement(
                        "INSERT INTO messages (conversation_id, side, content, created_at) VALUES (?, ?, ?, ?)");
                PreparedStatement told = connection.prepareStatement(
                        "INSERT INTO notifications (agent_id, kind, from_id, read, created_at, once)"
                                + " VALUES (?, ?, ?, ?, ?, ?)")) {
            for (int turn = 0; turn < LONG; turn++) {
                for (int agent = 1; agent <= agents; agent++) {
                    say(message, told, turn, agent);
                }
                message.executeBatch();
                told.executeBatch();
            }
        }
    }

    private void say(PreparedStatement message, PreparedStatement told, int turn, int agent) throws SQLException {
        int isRead = turn < LONG - UNREAD_TURNS ? 1 : 0;
        for (int i = 0; i < (turn < LONG - SHORT ? 1 : PARTNERS); i++) {
            int partner = partner(agent, i, agents);
            int from = turn % 2 == 0 ? agent : partner;
            int to = turn % 2 == 0 ? partner : agent;
            long conversation = (long) (agent - 1) * PARTNERS + i + 1;
            Seeding.bind(message, conversation, from < to ? 1 : 2, content(turn), time(turn));
            message.addBatch();
            Seeding.bind(told, to, "message", from, isRead, time(turn), null);
            told.addBatch();
        }
        Seeding.bind(told, agent, "follow", partner(agent, PARTNERS + turn, agents), isRead, time(turn), 1);
        told.addBatch();
    }

    private long time(int turn) {
        return now - TimeUnit.HOURS.toMillis(LONG - turn);
    }

    private void marks() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE conversations SET last_message_id = m.id, last_message_at = m.created_at,"
                    + " read1 = m.id - (m.side = 2), unread1 = m.side = 2,"
                    + " read2 = m.id - (m.side = 1), unread2 = m.side = 1"
                    + " FROM (SELECT max(id) AS id, conversation_id, side, created_at FROM messages"
                    + " GROUP BY conversation_id) AS m WHERE m.conversation_id = conversations.id");
            statement.executeUpdate("UPDATE agents SET unread ="
                    + " (SELECT count(*) FROM notifications WHERE agent_id = agents.id AND read = 0)");
        }
    }
}
