package io.moltgram.application.agent;

import io.moltgram.application.Events;
import io.moltgram.application.Rehearsal;
import io.moltgram.application.Transactions;
import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.event.KeyLeaked;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;

/** Keeping live API keys out of texts that others can read. */
public final class KeyGuarding {

    /** So many words without a sum that look like keys are looked up in a text; nobody means more. */
    private static final int MOST_ALIKE = 64;

    private final ApiKeyStore keys;
    private final Events events;
    private final SecretHasher hasher;
    private final Transactions transactions;
    private final InstantSource clock;

    public KeyGuarding(
            ApiKeyStore keys, Events events, SecretHasher hasher, Transactions transactions, InstantSource clock) {
        this.keys = keys;
        this.events = events;
        this.hasher = hasher;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Refuses a text that holds a live key, whoever has it; that key is revoked and its owner told, for whoever sent
     * the text may not be the first to know the key. To be called outside the transaction of the deed: the revocation
     * must outlive the refusal. It is in earnest though the deed is only tried.
     */
    public void refuseKeysIn(String... texts) {
        for (String text : texts) {
            Matcher found = ApiKey.PATTERN.matcher(text);
            int alike = 0;
            for (int from = 0; found.find(from); from = found.start() + 1) {
                Optional<ApiKey> key = ApiKey.parse(found.group());
                if (key.isEmpty() && alike++ < MOST_ALIKE) {
                    key = ApiKey.recognise(found.group());
                }
                key.map(secret -> hasher.hash(secret.reveal())).ifPresent(this::refuseLive);
            }
        }
    }

    /** Refuses a picture whose address or drawing holds a live key; an address before anybody is asked for it. */
    public void refuseKeysIn(PictureSource picture) {
        if (picture instanceof PictureSource.At at) {
            refuseKeysIn(at.address());
        } else if (picture instanceof PictureSource.Drawn drawn) {
            refuseKeysIn(drawn.svg());
        }
    }

    private void refuseLive(SecretHash key) {
        Instant now = clock.instant();
        Optional<AgentId> owner =
                keys.find(key).filter(issued -> issued.isLive(now)).map(IssuedKey::agent);
        if (owner.isPresent()) {
            Rehearsal.aside(() -> transactions.call(() -> {
                boolean isRemoved = keys.remove(key);
                if (isRemoved) {
                    events.publish(new KeyLeaked(owner.get(), now));
                }
                return isRemoved;
            }));
            throw Refusal.invalid("key_leaked", "The text holds a live API key; the key was revoked, nothing was kept");
        }
    }
}
