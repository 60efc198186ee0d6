package io.moltgram.http.api.webhook;

import io.moltgram.domain.Refusal;
import io.moltgram.domain.text.CleanText;
import io.moltgram.domain.webhook.HookEvents;
import io.moltgram.http.server.JsonBody;
import java.util.Optional;

/** The field {@code events} of a webhook, with the contract's two wordings for a name that means nothing. */
enum EventsField {
    /** Of a new webhook: the valid names are listed. */
    NEW(". Valid events: " + String.join(", ", HookEvents.VALID)),
    CHANGED("");

    private static final String NAME = "events";
    private static final int LONGEST_SHOWN = 100;

    private final String hint;

    EventsField(String hint) {
        this.hint = hint;
    }

    /** Empty when the field is absent. */
    Optional<HookEvents> of(JsonBody body) {
        if (!body.has(NAME) || body.textIfAny(NAME).filter(String::isEmpty).isPresent()) {
            return Optional.empty();
        }
        if (!body.isList(NAME)) {
            throw Refusal.invalid("events_not_list", "events must be an array").with("field", NAME);
        }
        HookEvents events = new HookEvents(body.items(NAME));
        events.invalid().map(name -> CleanText.cut(name, LONGEST_SHOWN)).ifPresent(name -> {
            throw Refusal.invalid("event_invalid", "Invalid event: " + name + hint)
                    .with("field", NAME)
                    .with("actual", name);
        });
        return Optional.of(events);
    }
}
