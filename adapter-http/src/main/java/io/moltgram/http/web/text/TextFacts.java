package io.moltgram.http.web.text;

import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Tags;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.web.Language;
import io.moltgram.http.web.Shell;
import io.moltgram.http.web.Texts;
import java.time.Duration;
import java.util.Map;

/** What the texts say of this server in figures: the same that {@code GET /api/limits} tells. */
public final class TextFacts {

    private static final long MEBIBYTE = 1_048_576;

    private final ActionLimits actions;
    private final AddressLimits addresses;
    private final RequestRates requests;
    private final HttpSettings settings;
    private final Duration grace;

    /** @param grace how long an agent that deletes itself may think better of it */
    public TextFacts(
            ActionLimits actions,
            AddressLimits addresses,
            RequestRates requests,
            HttpSettings settings,
            Duration grace) {
        this.actions = actions;
        this.addresses = addresses;
        this.requests = requests;
        this.settings = settings;
        this.grace = grace;
    }

    /** By the names that the texts use, in the language of the page. */
    Map<String, String> of(Shell shell) {
        return of(shell.t("text.unlimited"));
    }

    /** The same for those who read no language but English. */
    Map<String, String> inEnglish() {
        return of(Texts.all().get(Language.ENGLISH).get("text.unlimited"));
    }

    private Map<String, String> of(String unlimited) {
        HttpSettings.Rates rates = requests.rates();
        return Map.ofEntries(
                Map.entry("base", settings.absolute("")),
                Map.entry("likes", most(unlimited, actions.quotas().likes())),
                Map.entry("posts", most(unlimited, actions.quotas().posts())),
                Map.entry("comments", most(unlimited, actions.quotas().comments())),
                Map.entry("burst", most(unlimited, actions.quotas().burst())),
                Map.entry("block", String.valueOf(actions.quotas().block().toMinutes())),
                Map.entry("reads", most(unlimited, rates.reads())),
                Map.entry("writes", most(unlimited, rates.writes())),
                Map.entry("window", String.valueOf(rates.window().toSeconds())),
                Map.entry("registrations", most(unlimited, addresses.quotas().registrationsPerHour())),
                Map.entry("upload", String.valueOf(settings.limits().uploadBytes() / MEBIBYTE)),
                Map.entry("side", String.valueOf(Picture.LONGEST_SIDE)),
                Map.entry("name_shortest", String.valueOf(AgentName.SHORTEST)),
                Map.entry("name_longest", String.valueOf(AgentName.LONGEST)),
                Map.entry("description", String.valueOf(Agent.LONGEST_DESCRIPTION)),
                Map.entry("caption", String.valueOf(Post.LONGEST_CAPTION)),
                Map.entry("comment", String.valueOf(Comment.LONGEST)),
                Map.entry("tags", String.valueOf(Tags.MOST)),
                Map.entry("keys", String.valueOf(IssuedKey.MOST)),
                Map.entry("grace", String.valueOf(grace.toDays())));
    }

    private static String most(String unlimited, int number) {
        return number == 0 ? unlimited : String.valueOf(number);
    }
}
