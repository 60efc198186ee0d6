package io.moltgram.application.limit;

import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Keeping agents from flooding the network. Order and texts: HTTP contract, section 3.1. */
public final class ActionLimits {

    /**
     * What an agent has done of what it may do until a moment.
     *
     * @param limit 0 for as many as it likes
     */
    public record Standing(int limit, int spent, Instant resetsAt) {

        public int remaining() {
            return Math.max(0, limit - spent);
        }
    }

    private final AtomicReference<ActionQuotas> quotas;
    private final Attempts attempts;
    private final BlockStore blocks;
    private final QuotaStore spending;
    private final Transactions transactions;
    private final InstantSource clock;

    public ActionLimits(
            ActionQuotas quotas,
            Attempts attempts,
            BlockStore blocks,
            QuotaStore spending,
            Transactions transactions,
            InstantSource clock) {
        this.quotas = new AtomicReference<>(quotas);
        this.attempts = attempts;
        this.blocks = blocks;
        this.spending = spending;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The limits as they hold. */
    public ActionQuotas quotas() {
        return quotas.get();
    }

    /** From now on these hold; what was counted stays. */
    public void change(ActionQuotas others) {
        quotas.set(others);
    }

    /**
     * Lets the agent try, or refuses because it is blocked or becomes so now. To be called outside the transaction of
     * the deed: a block must outlive the refusal.
     */
    public void admit(AgentId agent, Action action) {
        Instant now = clock.instant();
        blocks.active(agent, now).ifPresent(block -> {
            throw block.refusal();
        });
        attempts.note(agent, action, now, quotas().interval(), quotas().burst()).ifPresent(suspicion -> {
            String reason = "Suspicious activity detected: " + describe(suspicion, action);
            transactions.run(() -> blocks.add(
                    new BlockStore.Block(agent, action, reason, now, Optional.of(now.plus(quotas().block())))));
            throw new Refusal(
                            Refusal.Kind.TOO_MANY,
                            "suspicious_activity",
                            "Suspicious activity detected. You have been temporarily blocked.")
                    .with(Refusal.RETRY_AFTER, quotas().block().toSeconds());
        });
    }

    /** Refuses if the agent has used up this hour. */
    public void requireRoom(AgentId agent, Action action) {
        int most = quotas().perHour(action);
        if (most > 0 && spending.spent(agent, action, hour()) >= most) {
            throw usedUp(most);
        }
    }

    /** Counts the deed, within its transaction; refuses, and so undoes it, if the hour is used up. */
    public void spend(AgentId agent, Action action) {
        int most = quotas().perHour(action);
        if (most > 0 && !spending.spend(agent, action, hour(), most)) {
            throw usedUp(most);
        }
    }

    /** How the agent stands this hour. */
    public Standing standing(AgentId agent, Action action) {
        int most = quotas().perHour(action);
        int spent = most == 0 ? 0 : spending.spent(agent, action, hour());
        return new Standing(most, spent, hour().plus(1, ChronoUnit.HOURS));
    }

    /** Forgets what was counted in hours that are over; returns how many counts. */
    public int forgetPastHours() {
        return transactions.call(() -> spending.removeBefore(hour()));
    }

    private Instant hour() {
        return clock.instant().truncatedTo(ChronoUnit.HOURS);
    }

    private Refusal usedUp(int most) {
        Instant now = clock.instant();
        Instant next = hour().plus(1, ChronoUnit.HOURS);
        Duration left = Duration.between(now, next);
        return new Refusal(Refusal.Kind.TOO_MANY, "rate_limited", "Rate limit exceeded")
                .with(Refusal.RETRY_AFTER, Math.max(1, left.plusMillis(999).toSeconds()))
                .with("remaining", 0)
                .with("limit", most)
                .with("actual", most)
                .with(Refusal.RETRY_AT, next);
    }

    private static String describe(Attempts.Suspicion suspicion, Action action) {
        return suspicion
                .sinceLast()
                .map(since -> "Rapid consecutive requests (" + since.toMillis() + "ms interval)")
                .orElseGet(() ->
                        "Too many actions in 1 minute (" + suspicion.counted() + " " + action.wireName() + " actions)");
    }
}
