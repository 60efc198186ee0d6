package io.moltgram.http.web.post;

import io.moltgram.http.web.Shell;
import java.util.Optional;

/** The form for a new post, with what was filled in before a refusal. */
public record ComposeView(
        Shell shell,
        String source,
        String address,
        String svg,
        String caption,
        String tags,
        String alt,
        Optional<String> problem) {

    public static ComposeView empty(Shell shell) {
        return new ComposeView(shell, "file", "", "", "", "", "", Optional.empty());
    }
}
