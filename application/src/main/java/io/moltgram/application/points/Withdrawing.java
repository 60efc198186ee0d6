package io.moltgram.application.points;

import io.moltgram.application.Transactions;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.points.Wallet;
import java.time.InstantSource;

/** Withdrawing points. They leave the balance; nothing is transferred, and the wallet is not kept. */
public final class Withdrawing {

    /** The fewest points that can be withdrawn at once. */
    public static final long LEAST = 100;

    private final PointStore points;
    private final Transactions transactions;
    private final InstantSource clock;

    public Withdrawing(PointStore points, Transactions transactions, InstantSource clock) {
        this.points = points;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Refuses amounts below {@link #LEAST} ({@code amount_too_small}); for callers who must say so early. */
    public static void requireEnough(double amount) {
        if (!(amount >= LEAST)) { // also when it is no number
            throw Refusal.invalid("amount_too_small", "Minimum withdrawal is " + LEAST + " MOLTGRAM")
                    .with("field", "amount")
                    .with("limit", LEAST);
        }
    }

    /**
     * Takes the points off the caller's balance; returns what is left. Refuses more than there is ({@code
     * points_insufficient}).
     *
     * @param wallet checked by being one; for whoever pays out by other means
     */
    public long withdraw(AgentId agent, long amount, Wallet wallet) {
        requireEnough(amount);
        return transactions.call(() -> points.withdraw(agent, amount, clock.instant())
                .orElseThrow(() -> Refusal.invalid("points_insufficient", "Insufficient points")
                        .with("limit", points.balance(agent).points())
                        .with("actual", amount)));
    }
}
