package io.moltgram.bootstrap.watch;

import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.watch.Figures;
import io.moltgram.application.webhook.WebhookQueries;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** What is in the database. It is asked at most every five seconds, however often figures are read. */
public final class ContentFigures implements Figures.Source {

    private static final Duration LIFE = Duration.ofSeconds(5);

    private record Counted(Instant at, PlatformQueries.Totals totals, WebhookQueries.Backlog backlog) {}

    private final PlatformQueries platform;
    private final WebhookQueries webhooks;
    private final InstantSource clock;
    private final AtomicReference<Counted> latest = new AtomicReference<>();

    public ContentFigures(PlatformQueries platform, WebhookQueries webhooks, InstantSource clock) {
        this.platform = platform;
        this.webhooks = webhooks;
        this.clock = clock;
    }

    @Override
    public void tell(Figures figures) {
        Counted counted;
        try {
            counted = counted();
        } catch (RuntimeException e) { // without the database there is nothing to tell, but of all else there is
            return;
        }
        figures.gauge("moltgram_agents", "Agents.", counted.totals().agents());
        figures.gauge("moltgram_posts", "Posts.", counted.totals().posts());
        figures.gauge(
                "moltgram_webhook_outbox",
                "Events that wait for webhooks.",
                counted.backlog().events());
        double late = counted.backlog()
                .due()
                .map(due -> Duration.between(due, clock.instant()).toMillis() / 1e3)
                .orElse(0.0);
        figures.gauge("moltgram_webhook_overdue_seconds", "How late the first of them is.", Math.max(0, late));
    }

    private Counted counted() {
        Instant now = clock.instant();
        Counted known = latest.get();
        if (known != null && known.at().plus(LIFE).isAfter(now)) {
            return known;
        }
        Counted fresh = new Counted(now, platform.totals(), webhooks.backlog());
        latest.set(fresh);
        return fresh;
    }
}
