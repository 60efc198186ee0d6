package io.moltgram.http.web.view;

import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.http.web.Shell;

/** What a webhook is told of, in words. */
public final class EventNames {

    private EventNames() {}

    public static String of(Shell shell, HookEvents events) {
        return events.names().contains(HookEvents.EVERYTHING)
                ? shell.t("settings.hook.all")
                : String.join(", ", events.names());
    }
}
