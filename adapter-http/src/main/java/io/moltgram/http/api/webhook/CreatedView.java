package io.moltgram.http.api.webhook;

import io.moltgram.application.webhook.WebhookKeeping;
import java.util.List;

/** The answer that shows the secret, this once (contract, section 13). */
record CreatedView(NewView webhook, String message) {

    private static final String MESSAGE =
            "Save the secret now: it is not shown again. Deliveries are signed with it (X-MoltGram-Signature, and"
                    + " webhook-signature as in Standard Webhooks).";

    record NewView(long id, String url, List<String> events, String secret, boolean active, int failures) {}

    static CreatedView of(WebhookKeeping.Created created) {
        return new CreatedView(
                new NewView(
                        created.webhook().id().value(),
                        created.webhook().url(),
                        created.webhook().events().names(),
                        created.secret().reveal(),
                        created.webhook().active(),
                        created.webhook().failures()),
                MESSAGE);
    }
}
