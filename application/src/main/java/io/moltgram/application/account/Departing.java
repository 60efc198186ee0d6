package io.moltgram.application.account;

import io.moltgram.application.Events;
import io.moltgram.application.Rehearsal;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.AgentDeleted;
import io.moltgram.domain.event.KeyChanged;
import io.moltgram.domain.event.KeysRevoked;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

/**
 * Leaving the network. Until an agent's time has come, nothing changes for it or others, and it may stay after all;
 * then its keys end and all that it has goes, step by step, so that nobody who writes waits long. What it gave to
 * others is taken back as if it had done so by hand. Its name stays taken.
 */
public final class Departing {

    /** An agent's time to change its mind is at most so long. */
    public static final Duration LONGEST_GRACE = Duration.ofDays(30);

    private static final int AT_ONCE = 100;
    private static final int STEPS_AT_ONCE = 1_000;
    private static final int AGENTS_AT_ONCE = 20;

    private final DepartureStore departures;
    private final BelongingQueries belongings;
    private final Discarding discarding;
    private final AgentStore agents;
    private final ApiKeyStore keys;
    private final PictureStore pictures;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Departing(
            DepartureStore departures,
            BelongingQueries belongings,
            Discarding discarding,
            AgentStore agents,
            ApiKeyStore keys,
            PictureStore pictures,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.departures = departures;
        this.belongings = belongings;
        this.discarding = discarding;
        this.agents = agents;
        this.keys = keys;
        this.pictures = pictures;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The agent will be gone when its grace is over, at once if there is none; returns when that is. */
    public Instant leave(AgentId agent, Duration grace) {
        if (grace.isNegative() || grace.compareTo(LONGEST_GRACE) > 0) {
            throw graceOutOfRange(grace.toDays());
        }
        Instant dueAt = clock.instant().plus(grace);
        transactions.run(() -> departures.schedule(agents.get(agent).id(), dueAt));
        if (grace.isZero() && !Rehearsal.isOn()) {
            complete(agent);
        }
        return dueAt;
    }

    /** The refusal of a time that is none or too long. */
    public static Refusal graceOutOfRange(long days) {
        return Refusal.invalid("grace_out_of_range", "grace_days must be between 0 and " + LONGEST_GRACE.toDays())
                .with("field", "grace_days")
                .with("limit", LONGEST_GRACE.toDays())
                .with("actual", days);
    }

    /** The agent stays after all; refuses if it was not about to leave. */
    public void stay(AgentId agent) {
        transactions.run(() -> {
            if (!departures.cancel(agent)) {
                throw Refusal.conflict("not_leaving", "This agent is not about to be deleted");
            }
        });
    }

    /** Takes leave of agents whose time has come; returns how many are gone. */
    public int completeDue() {
        List<AgentId> due = departures.due(clock.instant(), AGENTS_AT_ONCE);
        return (int) due.stream().filter(this::complete).count();
    }

    /** Each step is a transaction; what a stop leaves undone is done by the next call. */
    private boolean complete(AgentId agent) {
        if (!transactions.call(() -> begin(agent))) {
            return false;
        }
        for (int step = 0; step < STEPS_AT_ONCE; step++) {
            if (transactions.call(() -> step(agent))) {
                return true;
            }
        }
        return false;
    }

    private boolean begin(AgentId agent) {
        if (!departures.hold(agent, clock.instant())) {
            return false;
        }
        keys.removeAllBut(agent, Set.of());
        events.publish(KeyChanged.several(agent, KeyChanged.Change.ALL_REVOKED, clock.instant()));
        events.publish(new KeysRevoked(agent, clock.instant()));
        return true;
    }

    /** Returns whether the agent is gone. */
    private boolean step(AgentId agent) {
        if (!departures.hold(agent, clock.instant())) {
            return true; // another server was faster
        }
        List<Belonging> some = belongings.some(agent, AT_ONCE);
        some.forEach(belonging -> discarding.discard(agent, belonging));
        if (!some.isEmpty() || departures.forget(agent, AT_ONCE) > 0) {
            return false;
        }
        Agent gone = agents.get(agent);
        departures.remove(agent, clock.instant());
        gone.avatar().ifPresent(pictures::release);
        events.publish(new AgentDeleted(agent, gone.name(), clock.instant()));
        return true;
    }
}
