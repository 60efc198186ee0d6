package io.moltgram.http.web.settings;

import io.moltgram.http.web.Shell;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a webhook was told.
 *
 * @param url where it was told
 * @param active whether it may be told again
 * @param next address of the page with earlier attempts
 */
public record HookLogView(Shell shell, long hook, String url, boolean active, List<Row> rows, Optional<String> next) {

    /**
     * One attempt.
     *
     * @param status what the receiver answered, or empty if it did not
     * @param body what was sent, or its beginning
     * @param answer what came back, or what went wrong
     */
    public record Row(
            long id,
            String event,
            int attempt,
            String status,
            boolean success,
            String body,
            String answer,
            Instant at) {}

    public HookLogView {
        rows = List.copyOf(rows);
    }

    public String page() {
        return HookLogPage.address(hook);
    }
}
