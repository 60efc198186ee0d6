package io.moltgram.application.webhook;

import io.moltgram.application.Transactions;
import io.moltgram.domain.webhook.HookEvent;
import io.moltgram.domain.webhook.HookSecret;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Telling webhooks what they wait for, at least once, one thing at a time to each. What fails is tried again after
 * {@link #PAUSES}, then given up; a test is tried once.
 */
public final class Delivering {

    /** Before the second attempt, the third, and so on. */
    public static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(6));

    /** So long a webhook is ours; more than an attempt can take. After a crash it is another's. */
    public static final Duration LEASE = Duration.ofSeconds(20);

    /** So long events are kept, told or not. */
    public static final Duration KEPT = Duration.ofDays(30);

    /** So many of the latest events that are over with are kept for a webhook. */
    public static final int MOST_OVER = 1_000;

    /** So many events may wait for a webhook; older ones are dropped. */
    public static final int MOST_WAITING = 10_000;

    private final DispatchStore dispatches;
    private final WebhookSender sender;
    private final SecretSealing sealing;
    private final Transactions transactions;
    private final InstantSource clock;

    public Delivering(
            DispatchStore dispatches,
            WebhookSender sender,
            SecretSealing sealing,
            Transactions transactions,
            InstantSource clock) {
        this.dispatches = dispatches;
        this.sender = sender;
        this.sealing = sealing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Notes what came of earlier dispatches, and takes what is due now, at most so many; to be sent at once. */
    public List<Dispatch> round(List<Attempt> attempts, int most) {
        return transactions.call(() -> {
            attempts.forEach(dispatches::settle);
            Instant now = clock.instant();
            return most > 0 ? dispatches.claim(now, now.plus(LEASE), most) : List.of();
        });
    }

    /** Sends it; what came of it, whatever that is, is to be handed to the next {@link #round}. */
    public CompletionStage<Attempt> send(Dispatch dispatch) {
        Instant at = clock.instant();
        return answer(dispatch, at)
                .exceptionally(fault -> HookAnswer.failed("could not be sent"))
                .thenApply(answer -> new Attempt(dispatch, answer, at, next(dispatch, answer)));
    }

    private CompletionStage<HookAnswer> answer(Dispatch dispatch, Instant at) {
        Optional<HookSecret> secret = sealing.open(dispatch.agent(), dispatch.sealedSecret());
        if (secret.isEmpty()) {
            return CompletableFuture.completedFuture(
                    HookAnswer.failed("the secret can no longer be read; give the webhook a new one"));
        }
        return sender.send(new Parcel(
                dispatch.webhook(),
                dispatch.url(),
                secret.get(),
                dispatch.event(),
                dispatch.message(),
                dispatch.body(),
                at));
    }

    private Optional<Instant> next(Dispatch dispatch, HookAnswer answer) {
        boolean isOver = answer.success() || dispatch.event() == HookEvent.TEST || dispatch.attempts() >= PAUSES.size();
        return isOver ? Optional.empty() : Optional.of(clock.instant().plus(PAUSES.get(dispatch.attempts())));
    }

    /** Gives back what was taken and will not be sent, so that another can send it at once. */
    public void release(List<Dispatch> taken) {
        transactions.run(() -> taken.forEach(dispatches::release));
    }

    /** How long nothing will be due, unless the bell rings before; 0 when something is. */
    public Optional<Duration> pause() {
        Instant now = clock.instant();
        return dispatches.next().map(next -> next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO);
    }

    /** Removes events that are older or more than are kept; returns how many. */
    public int forget() {
        Instant before = clock.instant().minus(KEPT);
        int all = 0;
        for (int some = 1; some > 0; all += some) {
            some = dispatches.forget(before, MOST_OVER, MOST_WAITING);
        }
        return all;
    }
}
