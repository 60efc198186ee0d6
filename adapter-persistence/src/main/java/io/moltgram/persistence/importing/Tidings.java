package io.moltgram.persistence.importing;

import io.moltgram.domain.notification.Notification;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Notifications; a like and a follow are told once. */
final class Tidings {

    private static final Set<String> KINDS = Set.of(
            Notification.Kind.LIKE.wireName(),
            Notification.Kind.COMMENT.wireName(),
            Notification.Kind.FOLLOW.wireName(),
            Notification.Kind.MESSAGE.wireName(),
            Notification.Kind.MENTION.wireName());

    private static final Set<String> ONCE =
            Set.of(Notification.Kind.LIKE.wireName(), Notification.Kind.FOLLOW.wireName());

    private Tidings() {}

    static void take(Entry entry) {
        OldRow row = entry.row();
        long agent = entry.require(Thing.AGENT, "agent_id");
        long from = entry.require(Thing.AGENT, "from_agent_id", "actor_id", "from_id");
        String kind = row.text("type", "kind");
        if (!KINDS.contains(kind)) {
            throw new LeftOut("it is of an unknown kind", kind);
        }
        Optional<Long> post = about(entry, Thing.POST, "post_id");
        Optional<Long> comment = about(entry, Thing.COMMENT, "comment_id");
        Optional<Long> once = ONCE.contains(kind) ? Optional.of(1L) : Optional.empty();
        String sql = """
            INSERT INTO notifications (agent_id, kind, from_id, post_id, comment_id, read, once, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT DO NOTHING
            """;
        int read = row.truth("read", "is_read") ? 1 : 0;
        if (entry.update(sql, agent, kind, from, post, comment, read, once, entry.time("created_at")) == 0) {
            throw new LeftOut("it was told before", "");
        }
    }

    /** What it is about; one that is gone has nothing to tell. */
    private static Optional<Long> about(Entry entry, Thing kind, String column) {
        if (entry.row().number(column).isEmpty()) {
            return Optional.empty();
        }
        OptionalLong present = entry.find(kind, column);
        return Optional.of(present.orElseThrow(() ->
                new LeftOut("its " + kind.word() + " is not here", entry.row().text(column))));
    }
}
