package io.moltgram.http.web;

import io.moltgram.http.web.activity.ActivitySamples;
import io.moltgram.http.web.site.WorkerRoutes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Made-up pages that say what happened, or what went wrong. */
final class ShellSamples {

    private final Samples samples;

    ShellSamples(Samples samples) {
        this.samples = samples;
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        Shell shell = samples.shell(Place.ACTIVITY, Head.listed("Activity", "words", "/activity"));
        pages.putAll(ActivitySamples.pages(
                shell, samples.agent(0), samples.agent(1), samples.post(0).picture()));
        for (int status : new int[] {400, 403, 404, 410, 413, 429, 500, 503}) {
            pages.put("trouble-" + status, trouble(status));
        }
        pages.put("offline", new WorkerRoutes.OfflineView(samples.shell(Place.ELSEWHERE, Head.unlisted("Offline"))));
        return pages;
    }

    private TroubleView trouble(int status) {
        Shell shell = samples.shell(Place.ELSEWHERE, Head.unlisted(""));
        Optional<String> door = status == 403 ? Optional.of("/login") : Optional.empty();
        return new TroubleView(shell, status, Optional.empty(), status > 428, door, "01K-EXAMPLE");
    }
}
