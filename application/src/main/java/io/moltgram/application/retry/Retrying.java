package io.moltgram.application.retry;

import io.moltgram.application.Rehearsal;
import io.moltgram.application.Transactions;
import io.moltgram.application.Undertaking;
import io.moltgram.application.retry.ClaimStore.Claim;
import io.moltgram.application.retry.ClaimStore.State;
import io.moltgram.domain.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Doing a named request once, however often it is sent. What it promises: the first transaction of the deed notes in
 * itself that the deed is done. So whenever the server is killed, a name whose deed left any trace is never done
 * again, and a name whose deed left none may be. Only the answer can get lost, if the kill falls between that
 * transaction and the one that keeps the answer; then a retry is told so.
 */
public final class Retrying {

    /** A name is remembered so long. */
    public static final Duration MEMORY = Duration.ofHours(24);

    /**
     * Whoever has not answered by then has died or lost the claim; its deed is refused if it comes later, for the
     * claim is then another's.
     */
    private static final Duration LEASE = Duration.ofSeconds(60);

    private static final int HOLDER_BYTES = 16;

    /** Whether the request is to be done now, or was. */
    public sealed interface Beginning {

        /** The caller of {@link Retrying#begin} does it, and then says how it went. */
        record Undertaken(RequestName name, String holder) implements Beginning {}

        /** It was done; this is its answer. */
        record Answered(KeptAnswer answer) implements Beginning {}
    }

    private final ClaimStore claims;
    private final AnswerSealing sealing;
    private final RandomGenerator random;
    private final Transactions transactions;
    private final InstantSource clock;

    public Retrying(
            ClaimStore claims,
            AnswerSealing sealing,
            RandomGenerator random,
            Transactions transactions,
            InstantSource clock) {
        this.claims = claims;
        this.sealing = sealing;
        this.random = random;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Claims the name. Refuses one that stands for other content ({@code idempotency_mismatch}), that somebody works
     * on ({@code idempotency_in_progress}), or whose answer is lost ({@code idempotency_answer_lost}).
     *
     * @param fingerprint tells contents apart, and callers with different secrets
     * @param secret of the caller, which opens its answers
     */
    public Beginning begin(RequestName name, String fingerprint, String secret) {
        byte[] bytes = new byte[HOLDER_BYTES];
        random.nextBytes(bytes);
        String holder = HexFormat.of().formatHex(bytes);
        Instant now = clock.instant();
        Claim standing = transactions.call(
                () -> claims.claim(name, fingerprint, holder, now, now.plus(LEASE), now.minus(MEMORY)));
        if (standing.holder().equals(holder)) {
            return new Beginning.Undertaken(name, holder);
        }
        if (!standing.fingerprint().equals(fingerprint)) {
            throw Refusal.conflict("idempotency_mismatch", "Idempotency-Key was used with a different request")
                    .with("field", "Idempotency-Key");
        }
        return new Beginning.Answered(answer(standing, name, secret).orElseThrow(() -> unanswered(standing, now)));
    }

    private Optional<KeptAnswer> answer(Claim standing, RequestName name, String secret) {
        return standing.answer()
                .flatMap(kept -> sealing.open(kept.body(), secret, name)
                        .map(body -> new KeptAnswer(kept.status(), kept.contentType(), body)));
    }

    private static Refusal unanswered(Claim standing, Instant now) {
        return standing.state() != State.ANSWERED && standing.until().isAfter(now)
                ? inProgress()
                : Refusal.conflict(
                        "idempotency_answer_lost",
                        "This request was carried out, but its answer was lost. Look at what is there before you send"
                                + " it again with another Idempotency-Key.");
    }

    private static Refusal inProgress() {
        return Refusal.conflict(
                        "idempotency_in_progress", "A request with this Idempotency-Key is still being worked on")
                .with(Refusal.RETRY_AFTER, 1);
    }

    /** Does the deed, whose transactions note that it is done; refuses if the claim was lost meanwhile. */
    public <E extends Exception> void undertake(Beginning.Undertaken undertaken, Rehearsal.Act<E> deed) throws E {
        Undertaking.of(
                () -> {
                    if (!claims.markDone(undertaken.name(), undertaken.holder())) {
                        throw inProgress();
                    }
                },
                deed);
    }

    /** Keeps the answer of what was done. */
    public void answered(Beginning.Undertaken undertaken, String secret, KeptAnswer answer) {
        KeptAnswer sealed = new KeptAnswer(
                answer.status(), answer.contentType(), sealing.seal(answer.body(), secret, undertaken.name()));
        transactions.run(() -> claims.keep(undertaken.name(), undertaken.holder(), sealed));
    }

    /** Frees the name of what was refused for good; it may be used again, also with corrected content. */
    public void refused(Beginning.Undertaken undertaken) {
        transactions.run(() -> claims.release(undertaken.name(), undertaken.holder(), true));
    }

    /** Frees the name of what failed, unless its deed is done all the same. */
    public void failed(Beginning.Undertaken undertaken) {
        transactions.run(() -> claims.release(undertaken.name(), undertaken.holder(), false));
    }

    /** To be called at the start of a server that has its database for itself: whoever held claims is dead. */
    public void abandonAll() {
        transactions.run(claims::abandonAll);
    }

    /** Forgets old names; returns how many. */
    public int forgetOld() {
        return transactions.call(() -> claims.removeBefore(clock.instant().minus(MEMORY)));
    }
}
