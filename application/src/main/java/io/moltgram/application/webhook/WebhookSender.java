package io.moltgram.application.webhook;

import java.util.concurrent.CompletionStage;

/** Calls the addresses of webhooks, and knows which ones may be called (contract, sections 1.6 and 13). */
public interface WebhookSender {

    /**
     * Refuses an address that is never called: not https, longer than so many characters, or of a private network as
     * far as its text tells. What a name leads to is looked at when it is called.
     */
    void check(String address, int longest);

    /**
     * Delivers the parcel, signed, within ten seconds and without following redirects. Returns at once; the answer
     * never comes exceptionally.
     */
    CompletionStage<HookAnswer> send(Parcel parcel);
}
