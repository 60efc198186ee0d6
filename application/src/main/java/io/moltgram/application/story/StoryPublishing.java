package io.moltgram.application.story;

import io.moltgram.application.Events;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureSource;
import io.moltgram.application.media.PictureStore;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.event.StoryPublished;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.text.CleanText;
import java.time.InstantSource;
import java.util.List;

/** Publishing pictures for a day. */
public final class StoryPublishing {

    private final PictureIntake intake;
    private final PictureStore pictures;
    private final StoryStore stories;
    private final KeyGuarding guarding;
    private final Events events;
    private final Transactions transactions;
    private final InstantSource clock;

    public StoryPublishing(
            PictureIntake intake,
            PictureStore pictures,
            StoryStore stories,
            KeyGuarding guarding,
            Events events,
            Transactions transactions,
            InstantSource clock) {
        this.intake = intake;
        this.pictures = pictures;
        this.stories = stories;
        this.guarding = guarding;
        this.events = events;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Publishes the picture; its bytes are durable before the story is. Refuses what {@link PictureIntake} refuses. */
    public Story publish(AgentId author, PictureSource source, String caption) {
        String words = CleanText.of(caption, Story.LONGEST_CAPTION);
        guarding.refuseKeysIn(words);
        guarding.refuseKeysIn(source);
        PictureIntake.Taken taken = intake.take(author, source);
        return transactions.call(() -> {
            intake.settle(List.of(taken));
            pictures.add(taken.picture(), clock.instant());
            Story story =
                    stories.add(new Story.Draft(author, taken.picture(), words, taken.sourceUrl(), clock.instant()));
            events.publish(new StoryPublished(story.id(), author, clock.instant()));
            return story;
        });
    }
}
