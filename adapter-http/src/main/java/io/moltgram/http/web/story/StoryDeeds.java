package io.moltgram.http.web.story;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.story.StoryRemoving;
import io.moltgram.application.story.StoryViewing;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Visits;
import java.util.Map;
import java.util.Optional;

/** What one can do with a story: see it, and take one's own away. */
public final class StoryDeeds implements Routes {

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final StoryRings rings;
    private final StoryViewing viewing;
    private final StoryRemoving removing;

    public StoryDeeds(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            StoryRings rings,
            StoryViewing viewing,
            StoryRemoving removing) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.rings = rings;
        this.viewing = viewing;
        this.removing = removing;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/stories/{name}/{id}/view", this::view);
        routes.post("/stories/{name}/{id}/delete", this::delete);
    }

    /** Visitors who are not signed in have no token, and nothing to lose. */
    private void view(Context ctx) {
        StoryId id = StoryPage.id(ctx);
        String page = StoryRing.page(StoryPage.name(ctx).value()) + "/" + id.value();
        deeds.answer(ctx, page, () -> {
            Optional<AgentId> viewer = visits.visitor(ctx).agent();
            if (viewer.isPresent()) {
                guard.check(ctx);
            } else {
                guard.checkOrigin(ctx);
            }
            Story story = viewing.view(viewer, id);
            return Map.of("views", pages.texts(ctx).count("story.views", story.views()));
        });
    }

    private void delete(Context ctx) {
        AgentId agent = visits.require(ctx);
        guard.check(ctx);
        AgentName name = StoryPage.name(ctx);
        removing.remove(agent, StoryPage.id(ctx));
        pages.tell(ctx, "story.deleted");
        boolean more = !rings.of(name, Optional.empty()).isEmpty();
        ctx.redirect(more ? StoryRing.page(name.value()) : "/u/" + name.value(), HttpStatus.SEE_OTHER);
    }
}
