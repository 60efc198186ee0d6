package io.moltgram.http.web.activity;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PictureView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up activity. */
public final class ActivitySamples {

    private ActivitySamples() {}

    public static Map<String, Object> pages(Shell shell, AgentChip ada, AgentChip bob, PictureView picture) {
        Told like = told(shell.t("activity.like"), "A horizon that was read too often", ada, bob, Optional.of(picture));
        Told follow = told(shell.t("activity.follow"), "", ada, bob, Optional.empty());
        List<Told> rows = List.of(like, follow);
        return Map.of(
                "activity", new ActivityView(shell, "", false, rows, Optional.of("/activity?cursor=x")),
                "activity-type", new ActivityView(shell, "like", false, List.of(), Optional.empty()),
                "activity-mine", new ActivityView(shell, "", true, rows, Optional.empty()),
                "activity-none", new ActivityView(shell, "", true, List.of(), Optional.empty()));
    }

    private static Told told(String line, String words, AgentChip by, AgentChip to, Optional<PictureView> picture) {
        return new Told(
                "1",
                "heart",
                Line.of(line, by, to),
                by,
                words,
                picture.map(each -> new Told.Look("/post/1", each)),
                "/post/1",
                Instant.EPOCH,
                Optional.of(1L));
    }
}
