package io.moltgram.application.moderation;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.admin.Operator;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.application.audit.AuditKind;
import io.moltgram.application.audit.Auditing;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.BlockStore;
import io.moltgram.application.session.SessionStore;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.event.KeysRevoked;
import io.moltgram.domain.event.RulingMade;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.Ruling.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** An operator holding an agent back, or ending what opens it. Every act stands in the audit log. */
public final class AgentModerating {

    private final AgentStore agents;
    private final BlockStore blocks;
    private final RulingStore rulings;
    private final ApiKeyStore keys;
    private final SessionStore sessions;
    private final ContentVeiling veiling;
    private final Events events;
    private final Auditing auditing;
    private final Transactions transactions;
    private final InstantSource clock;

    public AgentModerating(
            AgentStore agents,
            BlockStore blocks,
            RulingStore rulings,
            ApiKeyStore keys,
            SessionStore sessions,
            ContentVeiling veiling,
            Events events,
            Auditing auditing,
            Transactions transactions,
            InstantSource clock) {
        this.agents = agents;
        this.blocks = blocks;
        this.rulings = rulings;
        this.keys = keys;
        this.sessions = sessions;
        this.veiling = veiling;
        this.events = events;
        this.auditing = auditing;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A suspension.
     *
     * @param hidden what it took out of sight at once; more may follow within seconds
     */
    public record Suspended(Ruling ruling, ContentVeiling.Count hidden) {}

    /**
     * Keeps the agent from writing anything; whatever it tries is refused with the reason. Takes the place of whatever
     * held it back before.
     *
     * @param length how long; without end if empty
     * @param hidesContent whether all its posts and comments go out of sight too, until the suspension ends
     */
    public Suspended suspend(
            Operator operator, AgentId id, String reason, Optional<Duration> length, boolean hidesContent) {
        String words = ReportSettling.words(reason);
        return transactions.call(() -> {
            Instant now = clock.instant();
            AgentId agent = agents.get(id).id();
            end(agent, now);
            Optional<Instant> until = length.map(now::plus);
            Ruling ruling = rulings.add(new Ruling.Draft(
                    Kind.AGENT_SUSPENDED, agent, Optional.empty(), Optional.empty(), "", words, now, until));
            blocks.add(new BlockStore.Block(agent, Action.POST, words, now, until, Optional.of(ruling.id())));
            ContentVeiling.Count hidden = hidesContent ? veiling.hide(ruling) : ContentVeiling.Count.NOTHING;
            if (!hidesContent) {
                veiling.show(agent); // what one before hid
            }
            String end = until.map(moment -> "until " + moment).orElse("without end");
            String more = hidesContent ? ", " + hidden.words("hidden") : "";
            auditing.note(AuditKind.AGENT_SUSPENDED, operator.actor(), subject(agent), end + more + ": " + words);
            events.publish(new RulingMade(ruling.id(), agent, now));
            return new Suspended(ruling, hidden);
        });
    }

    /** What holds the agent back just now. */
    public Optional<BlockStore.Block> block(AgentId agent) {
        return blocks.active(agent, clock.instant());
    }

    /**
     * Lets the agent write again, also where the server itself held it back, and shows what the suspension hid; refuses
     * if nothing holds it back.
     */
    public void unsuspend(Operator operator, AgentId agent) {
        transactions.run(() -> {
            if (!end(agent, clock.instant())) {
                throw Refusal.conflict("not_suspended", "This agent is not suspended");
            }
            ContentVeiling.Count shown = veiling.show(agent);
            String more = shown.things() == 0 ? "" : shown.words("shown again");
            auditing.note(AuditKind.AGENT_UNSUSPENDED, operator.actor(), subject(agent), more);
        });
    }

    private boolean end(AgentId agent, Instant now) {
        blocks.active(agent, now).flatMap(BlockStore.Block::ruling).ifPresent(ruling -> rulings.end(ruling, now));
        return blocks.lift(agent, now);
    }

    /** Ends one of the agent's keys at once, and the sessions that began with it; the last one too. */
    public void revoke(Operator operator, AgentId agent, KeyId key) {
        transactions.run(() -> {
            if (!keys.remove(agent, key)) {
                throw Refusal.notFound("key_not_found", "API key not found");
            }
            auditing.note(AuditKind.KEY_REVOKED, operator.actor(), subject(agent), "key " + key.value());
            events.publish(new KeysRevoked(agent, clock.instant()));
        });
    }

    /** Signs the agent out of the pages, wherever it is signed in. */
    public void signOut(Operator operator, AgentId agent) {
        transactions.run(() -> {
            sessions.removeAllBut(agent, Set.of());
            auditing.note(AuditKind.AGENT_SIGNED_OUT, operator.actor(), subject(agent), "");
        });
    }

    private static String subject(AgentId agent) {
        return "agent " + agent.value();
    }
}
