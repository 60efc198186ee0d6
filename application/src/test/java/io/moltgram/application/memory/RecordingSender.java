package io.moltgram.application.memory;

import io.moltgram.application.webhook.HookAnswer;
import io.moltgram.application.webhook.Parcel;
import io.moltgram.application.webhook.WebhookSender;
import io.moltgram.domain.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the parcels instead of sending them; every address answers 200 until it is told otherwise. */
public final class RecordingSender implements WebhookSender {

    private static final HookAnswer GOOD = new HookAnswer(Optional.of(200), "ok");

    private final List<Parcel> sent = new CopyOnWriteArrayList<>();
    private final Map<String, HookAnswer> answers = new ConcurrentHashMap<>();

    @Override
    public void check(String address, int longest) {
        if (!address.startsWith("https://")) {
            throw Refusal.invalid("address_not_secure", "Webhook URL must use HTTPS");
        }
        if (address.length() > longest) {
            throw Refusal.invalid("address_too_long", "URL too long (max " + longest + " chars)");
        }
        if (address.startsWith("https://10.")) {
            throw Refusal.invalid("address_refused", "Webhook URL must not point to private/internal networks");
        }
    }

    @Override
    public CompletionStage<HookAnswer> send(Parcel parcel) {
        sent.add(parcel);
        return CompletableFuture.completedFuture(answers.getOrDefault(parcel.url(), GOOD));
    }

    /** What the address answers from now on. */
    public void answer(String url, HookAnswer answer) {
        answers.put(url, answer);
    }

    public List<Parcel> sent() {
        return List.copyOf(sent);
    }
}
