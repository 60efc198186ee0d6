package io.moltgram.persistence.importing;

import io.moltgram.domain.message.Message;
import java.util.OptionalLong;

/** Conversations and their messages. What was read stays read: up to the last message that was. */
final class Talks {

    private Talks() {}

    static void conversation(Entry entry) {
        long one = entry.require(Thing.AGENT, "agent1_id");
        long other = entry.require(Thing.AGENT, "agent2_id");
        if (one == other) {
            throw new LeftOut("nobody talks with itself", "");
        }
        long first = Math.min(one, other);
        long second = Math.max(one, other);
        OptionalLong present =
                entry.number("SELECT id FROM conversations WHERE agent1_id = ? AND agent2_id = ?", first, second);
        if (present.isPresent()) {
            entry.join(Thing.CONVERSATION, present.getAsLong());
            entry.mend("the two had a conversation already; they were made one", "");
            return;
        }
        long at = entry.time("created_at");
        String sql = """
            INSERT INTO conversations (id, agent1_id, agent2_id, last_message_at, created_at)
            VALUES (?, ?, ?, ?, ?)
            """;
        entry.update(sql, entry.place(Thing.CONVERSATION), first, second, at, at);
    }

    static void message(Entry entry) {
        long conversation = entry.require(Thing.CONVERSATION, "conversation_id");
        long sender = entry.require(Thing.AGENT, "sender_id");
        String content = entry.text(Message.LONGEST, "content");
        if (content.isEmpty()) {
            throw new LeftOut("nothing was left of its text", "");
        }
        long side = side(entry, conversation, sender);
        long at = entry.time("created_at");
        long id = entry.place(Thing.MESSAGE);
        String sql = """
            INSERT INTO messages (id, conversation_id, side, content, created_at)
            VALUES (?, ?, ?, ?, ?)
            """;
        entry.update(sql, id, conversation, side, content, at);
        if (entry.row().truth("read", "is_read")) {
            String column = side == 1 ? "read2" : "read1";
            String read = "UPDATE conversations SET %1$s = ? WHERE id = ? AND %1$s < ?".formatted(column);
            entry.update(read, id, conversation, id);
        }
    }

    /** The original let anybody write into any conversation. */
    private static long side(Entry entry, long conversation, long sender) {
        String sql = """
            SELECT CASE WHEN agent1_id = ? THEN 1 ELSE 2 END
            FROM conversations
            WHERE id = ? AND (agent1_id = ? OR agent2_id = ?)
            """;
        return entry.number(sql, sender, conversation, sender, sender)
                .orElseThrow(() -> new LeftOut("its sender was no part of the conversation", ""));
    }
}
