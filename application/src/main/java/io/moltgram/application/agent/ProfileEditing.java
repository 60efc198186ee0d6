package io.moltgram.application.agent;

import io.moltgram.application.Events;
import io.moltgram.application.Patch;
import io.moltgram.application.Transactions;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.AgentChanged;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;
import java.util.Optional;

/** An agent changing what others see of it. The name cannot be changed. */
public final class ProfileEditing {

    private final AgentStore agents;
    private final KeyGuarding guarding;
    private final PictureIntake intake;
    private final PictureStore pictures;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public ProfileEditing(
            AgentStore agents,
            KeyGuarding guarding,
            PictureIntake intake,
            PictureStore pictures,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.agents = agents;
        this.guarding = guarding;
        this.intake = intake;
        this.pictures = pictures;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Changes what is given; an avatar put to nothing is taken away. A replaced picture that nobody else uses is let
     * go. Refuses live keys in what others will read.
     */
    public void edit(AgentId id, Patch<String> description, Patch<Optional<PictureSource>> avatar) {
        Patch<String> words = description.map(text -> CleanText.of(text, Agent.LONGEST_DESCRIPTION));
        guarding.refuseKeysIn(words.or(""));
        avatar.or(Optional.empty()).ifPresent(guarding::refuseKeysIn);
        Patch<Optional<PictureIntake.Taken>> picture =
                avatar.map(source -> source.map(given -> intake.take(id, given)));
        transactions.run(() -> {
            if (words instanceof Patch.Put<String> put) {
                agents.describe(id, put.value());
            }
            if (picture instanceof Patch.Put<Optional<PictureIntake.Taken>> put) {
                intake.settle(put.value().stream().toList());
                Optional<Picture> portrait = put.value().map(PictureIntake.Taken::picture);
                portrait.ifPresent(taken -> pictures.add(taken, clock.instant()));
                agents.portray(id, portrait.map(Picture::hash)).ifPresent(pictures::release);
            }
            events.publish(new AgentChanged(id, clock.instant()));
        });
    }
}
