package io.moltgram.bootstrap.wiring;

import com.google.inject.Injector;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Pinning;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.bootstrap.cli.CannotRun;
import io.moltgram.bootstrap.cli.Progress;
import io.moltgram.bootstrap.demo.DemoClock;
import io.moltgram.bootstrap.demo.DemoFilling;
import io.moltgram.bootstrap.demo.DemoGallery;
import io.moltgram.bootstrap.settings.Settings;
import io.moltgram.domain.Refusal;
import java.time.Instant;

/** Filling an empty server with the demo's gallery, through acts of its own whose clock can be set back. */
final class Demo {

    private Demo() {}

    /** Throws {@link CannotRun} when the server has any agent already. */
    static void fill(Foundation foundation, Settings settings, Progress progress) {
        Instant now = Instant.now();
        DemoClock clock = new DemoClock(now);
        Injector injector = Modules.injector(foundation, settings, clock, ActionQuotas.NONE);
        DemoFilling filling = new DemoFilling(
                new DemoFilling.Acts(
                        injector.getInstance(Registering.class),
                        injector.getInstance(Publishing.class),
                        injector.getInstance(Commenting.class),
                        injector.getInstance(CommentLiking.class),
                        injector.getInstance(Following.class),
                        injector.getInstance(Liking.class),
                        injector.getInstance(Pinning.class),
                        injector.getInstance(StoryPublishing.class)),
                injector.getInstance(AgentStore.class),
                injector.getInstance(Transactions.class),
                clock);
        try {
            filling.fill(new DemoGallery(DemoGallery.SEED), now, progress);
        } catch (Refusal e) {
            throw CannotRun.so("the demo was not filled in: " + e.text());
        }
    }

    /** Leaves a server alone that is in use. */
    static void fillIfEmpty(Foundation foundation, Settings settings, Progress progress) {
        Injector injector = Modules.injector(foundation, settings);
        if (injector.getInstance(AgentStore.class).count() == 0) {
            fill(foundation, settings, progress);
        }
    }
}
