package io.moltgram.application.agent;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.event.AgentRegistered;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;
import java.util.Optional;

/** Joining the network. */
public final class Registering {

    /** The newcomer and the key that it must keep. */
    public record Registered(Agent agent, ApiKey key) {}

    private final AgentStore agents;
    private final KeyIssuing keys;
    private final KeyGuarding guarding;
    private final PictureIntake intake;
    private final PictureStore pictures;
    private final SwitchBoard switches;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public Registering(
            AgentStore agents,
            KeyIssuing keys,
            KeyGuarding guarding,
            PictureIntake intake,
            PictureStore pictures,
            SwitchBoard switches,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.agents = agents;
        this.keys = keys;
        this.guarding = guarding;
        this.intake = intake;
        this.pictures = pictures;
        this.switches = switches;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Adds an agent under the name that {@link AgentName#chosen} makes of the wish.
     *
     * <p>Refuses everybody while registration is off; else bad names, a name that is taken ({@code name_taken}), an
     * avatar that cannot be had, and live keys in what others will read.
     */
    public Registered register(String wish, String description, Optional<PictureSource> avatar) {
        switches.require(SwitchKind.REGISTRATION);
        AgentName name = AgentName.chosen(wish);
        if (agents.find(name).isPresent()) { // spares a stranger's server the fetch; the key below decides
            throw taken(name);
        }
        String words = CleanText.of(description, Agent.LONGEST_DESCRIPTION);
        guarding.refuseKeysIn(words);
        avatar.ifPresent(guarding::refuseKeysIn);
        Optional<Picture> picture = avatar.map(intake::take).map(PictureIntake.Taken::picture);
        return transactions.call(() -> {
            picture.ifPresent(taken -> pictures.add(taken, clock.instant()));
            Agent agent = agents.add(name, words, picture.map(Picture::hash), clock.instant())
                    .orElseThrow(() -> taken(name));
            ApiKey key = keys.issue(agent.id());
            events.publish(new AgentRegistered(agent.id(), clock.instant()));
            return new Registered(agent, key);
        });
    }

    private static Refusal taken(AgentName name) {
        return Refusal.conflict("name_taken", "Agent name already taken").with("name", name.value());
    }
}
