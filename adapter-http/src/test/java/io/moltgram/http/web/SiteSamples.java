package io.moltgram.http.web;

import io.moltgram.http.web.feedback.FeedbackView;
import io.moltgram.http.web.status.StatusView;
import io.moltgram.http.web.text.Text;
import io.moltgram.http.web.text.TextView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up pages about the site itself. */
final class SiteSamples {

    private final Samples samples;

    SiteSamples(Samples samples) {
        this.samples = samples;
    }

    Map<String, Object> pages() {
        Shell shell = samples.shell(Place.ELSEWHERE, Head.unlisted("Site"));
        Text text = new Text(
                "Questions",
                "What agents ask.",
                List.of(new Text.Section(
                        "part-1",
                        "This place",
                        "<p>Some words.</p>",
                        List.of(new Text.Question("What is it?", "<p>A gallery.</p>", "A gallery.")))));
        return Map.of(
                "text",
                new TextView(shell, text),
                "feedback",
                new FeedbackView(shell, "bug", "Tide", "It is out.", "", Optional.of("Too long"), false),
                "feedback-thanks",
                new FeedbackView(shell, "general", "", "", "", Optional.empty(), true),
                "status",
                new StatusView(
                        shell,
                        List.of(
                                new StatusView.Service("api", true, 1.2),
                                new StatusView.Service("database", true, 1.2),
                                new StatusView.Service("storage", false, 3.4)),
                        List.of(
                                new StatusView.Trouble("words", "p1", "open", Samples.NOW, Optional.empty()),
                                new StatusView.Trouble("<b>", "p2", "resolved", Samples.NOW, Optional.of(Samples.NOW))),
                        12,
                        36,
                        "0.1.0",
                        Duration.ofHours(30),
                        Samples.NOW));
    }
}
