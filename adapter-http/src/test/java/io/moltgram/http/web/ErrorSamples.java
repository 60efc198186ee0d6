package io.moltgram.http.web;

import io.moltgram.application.fault.FaultGroup;
import io.moltgram.domain.fault.FaultKind;
import io.moltgram.http.web.admin.ErrorsView;
import io.moltgram.http.web.admin.Measure;
import io.moltgram.http.web.admin.OneErrorView;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is shown of errors. */
final class ErrorSamples {

    private final Shell shell;

    ErrorSamples(Shell shell) {
        this.shell = shell;
    }

    Map<String, Object> pages() {
        Map<String, Object> pages = new LinkedHashMap<>();
        FaultGroup done = group(FaultKind.SERVER, Optional.of(Samples.NOW), true);
        FaultGroup back = group(FaultKind.BROWSER, Optional.empty(), true);
        FaultGroup open = group(FaultKind.POLICY, Optional.empty(), false);
        pages.put("adminErrors", list(List.of(done, back, open), Optional.of("/admin/errors?cursor=x")));
        pages.put("adminErrors-none", list(List.of(), Optional.empty()));
        for (FaultGroup group : List.of(done, back, open)) {
            pages.put(
                    "adminError-" + group.kind().code(),
                    new OneErrorView(
                            shell,
                            group,
                            List.of(Measure.count(shell, "admin.errors.times", 12)),
                            "/admin/errors/" + group.id()));
        }
        return pages;
    }

    private ErrorsView list(List<FaultGroup> groups, Optional<String> next) {
        return new ErrorsView(
                shell,
                groups,
                "server",
                "open",
                List.of("server", "browser"),
                List.of("open", "all"),
                "/admin/errors.csv",
                "/admin/errors.json",
                next);
    }

    private static FaultGroup group(FaultKind kind, Optional<Instant> resolved, boolean returned) {
        boolean isWhole = kind == FaultKind.SERVER;
        return new FaultGroup(
                kind.ordinal() + 1,
                kind,
                "f".repeat(16),
                "IllegalStateException",
                "words <b>",
                isWhole ? "io.moltgram.Words.say(Words.java:7)" : "",
                isWhole ? "GET /words/{id}" : "",
                isWhole ? List.of("request-1", "request-2") : List.of(),
                "java.lang.IllegalStateException: words <b>\n    at io.moltgram.Words.say(Words.java:7)\n",
                "1.2.3",
                12,
                Samples.NOW,
                Samples.NOW,
                resolved,
                returned);
    }
}
