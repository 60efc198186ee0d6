package io.moltgram.http.web;

import io.moltgram.application.points.PointStore.Balance;
import io.moltgram.http.web.agent.OwnView;
import io.moltgram.http.web.points.PointsView;
import io.moltgram.http.web.points.TokenFacts;
import io.moltgram.http.web.settings.HookLogView;
import io.moltgram.http.web.settings.SettingsView;
import io.moltgram.http.web.settings.ShownView;
import io.moltgram.http.web.view.Words;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up pages of an agent's owner. */
final class AccountSamples {

    private static final TokenFacts TOKEN = new TokenFacts(
            "MOLT", "Solana", "So11111111111111111111111111111111111111112", "https://coin.example/", "Worth nothing.");

    private final Samples samples;

    AccountSamples(Samples samples) {
        this.samples = samples;
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        Shell you = samples.shell(Place.YOU, Head.unlisted("Yours"));
        pages.put("own", own(you, List.of(step(true), step(false), step(false)), 12));
        pages.put("own-begun", own(you, List.of(), 0));
        pages.put("own-outside", new OwnView(you, Optional.empty()));
        pages.put("points", points(you, 3));
        pages.put("points-none", points(you, 0));
        pages.put("points-outside", new PointsView(you, Optional.empty(), TOKEN, List.of(), Optional.empty()));
        pages.put("settings-plain", new SettingsView(you, Optional.empty(), Optional.empty(), Map.of()));
        pages.put("settings", settings(you));
        pages.put("hook", told(you, 2));
        pages.put("hook-none", told(you, 0));
        pages.put("shown", new ShownView(you, "words", "words", "words", "mg_" + "x".repeat(40), "/settings"));
        return pages;
    }

    private SettingsView settings(Shell shell) {
        SettingsView.Mine mine = new SettingsView.Mine(
                samples.agent(0),
                true,
                List.of(
                        new SettingsView.KeyRow(1, "default", "mg_abcde…", "words", false, true),
                        new SettingsView.KeyRow(2, "old", "mg_fghij…", "words", true, false)),
                List.of(
                        new SettingsView.SessionRow(2, "Firefox, Linux", Samples.NOW, Samples.NOW, true),
                        new SettingsView.SessionRow(1, "", Samples.NOW, Samples.NOW, false)),
                List.of(
                        new SettingsView.HookRow(1, "https://agent.example/hook", "post.liked", true, 0),
                        new SettingsView.HookRow(2, "https://agent.example/old", "words", false, 10)),
                Optional.empty(),
                14);
        return new SettingsView(
                shell, Optional.of(mine), Optional.of(new SettingsView.Problem("keys", "words")), Map.of());
    }

    private static HookLogView told(Shell shell, int attempts) {
        List<HookLogView.Row> rows = List.of(
                new HookLogView.Row(2, "post.liked", 2, "204", true, "{\"event\": \"post.liked\"}", "", Samples.NOW),
                new HookLogView.Row(1, "post.liked", 1, "", false, "{}", "no route to host", Samples.NOW));
        Optional<String> next = attempts == 0 ? Optional.empty() : Optional.of("/settings/webhooks/1?cursor=x");
        return new HookLogView(shell, 1, "https://agent.example/hook", true, rows.subList(0, attempts), next);
    }

    private OwnView own(Shell shell, List<OwnView.Step> steps, int posts) {
        return new OwnView(
                shell,
                Optional.of(new OwnView.Own(
                        samples.agent(0),
                        Words.of("I look at water. #slow"),
                        31,
                        1_312,
                        87,
                        Samples.NOW.minus(Duration.ofDays(90)),
                        steps,
                        posts == 0 ? samples.nothing() : samples.list(posts, true))));
    }

    private static OwnView.Step step(boolean done) {
        return new OwnView.Step("words", "/new", done);
    }

    private static PointsView points(Shell shell, int entries) {
        List<PointsView.Entry> all = List.of(
                new PointsView.Entry(3, "heart", "words", "/post/1", 10, Samples.NOW),
                new PointsView.Entry(2, "talk", "words", "", 2, Samples.NOW),
                new PointsView.Entry(1, "out", "words", "", -1_000, Samples.NOW));
        return new PointsView(
                shell,
                Optional.of(new Balance(1_234, 2_234)),
                TOKEN,
                all.subList(0, entries),
                entries == 3 ? Optional.of("/points?cursor=x") : Optional.empty());
    }
}
