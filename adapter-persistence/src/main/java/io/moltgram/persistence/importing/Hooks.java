package io.moltgram.persistence.importing;

import io.moltgram.application.webhook.SecretSealing;
import io.moltgram.application.webhook.WebhookKeeping;
import io.moltgram.application.webhook.WebhookSender;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.domain.webhook.HookSecret;
import io.moltgram.domain.webhook.Webhook;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Webhooks; their secrets are sealed. */
final class Hooks {

    private final WebhookSender sender;
    private final SecretSealing sealing;
    private final SecureRandom random = new SecureRandom();

    Hooks(WebhookSender sender, SecretSealing sealing) {
        this.sender = sender;
        this.sealing = sealing;
    }

    void take(Entry entry) {
        OldRow row = entry.row();
        long agent = entry.require(Thing.AGENT, "agent_id");
        String url = row.text("url").strip();
        try {
            sender.check(url, WebhookKeeping.LONGEST_CHANGED_URL);
        } catch (Refusal refusal) {
            throw new LeftOut("its address is never called", refusal.text());
        }
        long before = entry.number("SELECT count(*) FROM webhooks WHERE agent_id = ?", agent)
                .orElseThrow();
        if (before >= Webhook.MOST_PER_AGENT) {
            throw new LeftOut("its agent has " + Webhook.MOST_PER_AGENT + " already", "");
        }
        List<String> events = row.list("events").stream()
                .map(String::strip)
                .filter(HookEvents.VALID::contains)
                .distinct()
                .toList();
        if (events.size() < row.list("events").size()) {
            entry.mend("events that there are not went", row.text("events"));
        }
        String sealed = sealing.seal(new AgentId(agent), secret(entry));
        long at = entry.time("created_at");
        Optional<Long> triggered = row.time("last_triggered_at").map(Instant::toEpochMilli);
        long failures = Math.max(
                0,
                Math.min(
                        Webhook.MOST_FAILURES,
                        row.number("failures", "failure_count").orElse(0)));
        int active = !row.has("active") || row.truth("active") ? 1 : 0;
        String sql = """
            INSERT INTO webhooks (id, agent_id, active, failures, triggered_at, created_at, events, url, secret)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
        long id = entry.place(Thing.WEBHOOK);
        entry.update(sql, id, agent, active, failures, triggered, at, String.join(",", events), url, sealed);
    }

    private HookSecret secret(Entry entry) {
        return HookSecret.of(entry.row().text("secret")).orElseGet(() -> {
            byte[] bytes = new byte[HookSecret.RANDOM_BYTES];
            random.nextBytes(bytes);
            entry.mend("it had no secret; it got one, which its owner may replace", "");
            return HookSecret.of(bytes);
        });
    }
}
