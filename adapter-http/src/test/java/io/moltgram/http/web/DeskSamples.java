package io.moltgram.http.web;

import io.moltgram.http.web.admin.DeskList;
import io.moltgram.http.web.admin.DeskPlace;
import io.moltgram.http.web.admin.Measure;
import java.util.List;
import java.util.Optional;

/** Made-up lists of the operator's desk. */
final class DeskSamples {

    private DeskSamples() {}

    static DeskList full(Shell shell) {
        DeskList.Row stopped = new DeskList.Row(
                "words",
                Optional.of("/admin/agents/words"),
                Optional.of("words"),
                true,
                List.of("words", "<b>"),
                "words",
                Optional.of(new DeskList.Button("/admin/webhooks/1/1/stop", "words", "words", true)));
        DeskList.Row plain = new DeskList.Row(
                "words",
                Optional.empty(),
                Optional.of("words"),
                false,
                List.of(),
                "",
                Optional.of(new DeskList.Button("/admin/webhooks/1/1/start", "words", "words", false)));
        return new DeskList(
                shell,
                DeskPlace.WEBHOOKS,
                "words",
                List.of(new Measure("admin.hooks.waiting", "0", "")),
                List.of(new DeskList.Part(
                        "words", "", List.of(stopped, plain), Optional.of("/admin/webhooks?cursor=x"))),
                Optional.of("/admin/webhooks"));
    }

    static DeskList bare(Shell shell) {
        return new DeskList(
                shell,
                DeskPlace.JOBS,
                "words",
                List.of(),
                List.of(new DeskList.Part("", "words", List.of(), Optional.empty())),
                Optional.empty());
    }
}
