package io.moltgram.application.audit;

import io.moltgram.application.Events;
import io.moltgram.domain.event.AgentDeleted;
import io.moltgram.domain.event.Event;
import io.moltgram.domain.event.KeyChanged;
import io.moltgram.domain.event.KeyLeaked;
import java.util.Locale;

/** Writes down what happens to keys, and which agents are gone. */
public final class AuditNoting implements Events.Listener {

    private final Auditing auditing;

    public AuditNoting(Auditing auditing) {
        this.auditing = auditing;
    }

    @Override
    public void on(Event event) {
        if (event instanceof KeyChanged changed) {
            String agent = "agent " + changed.agent().value();
            String key = changed.key().map(id -> "key " + id.value()).orElse("");
            auditing.note(kind(changed.change()), agent, key, words(changed.change()));
        } else if (event instanceof KeyLeaked leaked) {
            auditing.note(
                    AuditKind.KEY_LEAKED,
                    Auditing.SERVER,
                    "agent " + leaked.agent().value(),
                    "a live key stood in a text; it was revoked");
        } else if (event instanceof AgentDeleted deleted) {
            auditing.note(
                    AuditKind.AGENT_DELETED,
                    "agent " + deleted.agent().value(),
                    deleted.name().value(),
                    "");
        }
    }

    private static AuditKind kind(KeyChanged.Change change) {
        return switch (change) {
            case MADE -> AuditKind.KEY_MADE;
            case ROTATED -> AuditKind.KEY_ROTATED;
            case CHANGED -> AuditKind.KEY_CHANGED;
            case REVOKED, OTHERS_REVOKED, ALL_REVOKED -> AuditKind.KEY_REVOKED;
        };
    }

    private static String words(KeyChanged.Change change) {
        return change == KeyChanged.Change.OTHERS_REVOKED || change == KeyChanged.Change.ALL_REVOKED
                ? change.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                : "";
    }
}
