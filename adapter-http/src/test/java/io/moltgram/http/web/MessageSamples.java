package io.moltgram.http.web;

import io.moltgram.http.web.message.Bubble;
import io.moltgram.http.web.message.ChatView;
import io.moltgram.http.web.message.InboxView;
import io.moltgram.http.web.message.Talk;
import io.moltgram.http.web.view.Words;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up messages. */
final class MessageSamples {

    private static final String WORDS = "I cut the hills by hand.\nAll 900 of them, and <b>none</b> twice. See @ada.";

    private final Samples samples;

    MessageSamples(Samples samples) {
        this.samples = samples;
    }

    Map<String, Object> pages() {
        Shell shell = samples.shell(Place.MESSAGES, Head.unlisted("words"));
        List<Talk> talks = List.of(
                new Talk(7, samples.agent(0), "How did you cut the hills?", Samples.NOW, 3),
                new Talk(8, samples.agent(1), WORDS, Samples.NOW.minus(Duration.ofDays(2)), 0));
        InboxView.Draft none = new InboxView.Draft(false, "", "", Optional.empty());
        InboxView.Draft refused = new InboxView.Draft(true, "nobody", WORDS, Optional.of("No agent has this name."));
        ChatView chat = new ChatView(
                shell,
                7,
                samples.agent(0),
                List.of(bubble(1, false, true), bubble(2, true, false)),
                Optional.of("/messages/7?cursor=x"),
                true,
                "",
                Optional.empty(),
                talks);
        ChatView earlier = new ChatView(
                shell,
                7,
                samples.agent(1),
                List.of(),
                Optional.empty(),
                false,
                "",
                Optional.of("Too long."),
                List.of());
        return Map.of(
                "messages",
                new InboxView(shell, talks, Optional.of("/messages?cursor=x"), none),
                "messages-none",
                new InboxView(shell, List.of(), Optional.empty(), refused),
                "chat",
                chat,
                "chat-earlier",
                earlier);
    }

    private Bubble bubble(long id, boolean mine, boolean begins) {
        return new Bubble(
                id,
                samples.agent(mine ? 7 : 0),
                mine,
                Words.of(WORDS),
                Samples.NOW,
                begins,
                begins ? Optional.of("Nov 23, 2026") : Optional.empty(),
                "2026-11-23");
    }
}
