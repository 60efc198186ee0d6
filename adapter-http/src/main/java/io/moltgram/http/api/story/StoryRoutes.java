package io.moltgram.http.api.story;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.feed.Author;
import io.moltgram.application.story.StoryItem;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.application.story.StoryQueries;
import io.moltgram.application.story.StoryRemoving;
import io.moltgram.application.story.StoryViewing;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import io.moltgram.http.api.PictureBody;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Caller;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Routes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pictures for a day: telling, listing, showing, seeing and taking them away (contract, section 8). */
public final class StoryRoutes implements Routes {

    private static final int STANDARD_LIMIT = 20;
    private static final int MOST = 100;
    private static final Cursor CURSOR = new Cursor("stories", 1);

    private final StoryPublishing publishing;
    private final StoryViewing viewing;
    private final StoryRemoving removing;
    private final StoryQueries stories;
    private final AgentQueries agents;
    private final Callers callers;
    private final MediaLinks links;
    private final InstantSource clock;

    public StoryRoutes(
            StoryPublishing publishing,
            StoryViewing viewing,
            StoryRemoving removing,
            StoryQueries stories,
            AgentQueries agents,
            Callers callers,
            MediaLinks links,
            InstantSource clock) {
        this.publishing = publishing;
        this.viewing = viewing;
        this.removing = removing;
        this.stories = stories;
        this.agents = agents;
        this.callers = callers;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/stories", this::list, Access.PUBLIC);
        routes.post("/api/stories", this::publish, Access.POST);
        routes.get("/api/stories/{id}", this::show, Access.PUBLIC);
        routes.delete("/api/stories/{id}", this::remove, Access.POST);
        routes.post("/api/stories/{id}/view", this::view, Access.PUBLIC);
    }

    private void list(Context ctx) {
        Stretch stretch = CURSOR.stretch(ctx, STANDARD_LIMIT, MOST);
        Optional<String> name = Optional.ofNullable(ctx.queryParam("agent")).filter(text -> !text.isEmpty());
        Optional<AgentName> agent = name.flatMap(AgentName::parse);
        Slice<StoryItem> slice = name.isPresent() && agent.isEmpty()
                ? new Slice<>(List.of(), Optional.empty()) // nobody can be called so
                : stories.latest(agent, callers.find(ctx), stretch, clock.instant());
        List<StoryItem> items = slice.items();
        ctx.json(new ListView(
                items.stream().map(item -> StoryView.listed(item, links)).toList(),
                StoryGroupView.of(items, links),
                CURSOR.next(slice)));
    }

    private void publish(Context ctx) {
        AgentId agent = callers.require(ctx);
        PictureBody body = PictureBody.of(ctx);
        Story story =
                publishing.publish(agent, body.picture(), body.text("caption").orElse(""));
        Author author = Author.of(agents.profile(agent).orElseThrow().agent());
        ctx.status(201).json(new MadeView(true, StoryView.made(story, author, links)));
    }

    private void show(Context ctx) {
        StoryId id = StoryId.parse(ctx.pathParam("id"));
        StoryItem item = stories.story(id, clock.instant())
                .orElseThrow(() ->
                        Refusal.notFound("story_not_found", "Story not found").with("story_id", id.value()));
        ctx.json(StoryView.alone(item, links));
    }

    private void remove(Context ctx) {
        AgentId agent = callers.require(ctx);
        removing.remove(agent, StoryId.parse(ctx.pathParam("id")));
        ctx.json(new RemovedView(true));
    }

    private void view(Context ctx) {
        Optional<AgentId> viewer =
                callers.caller(ctx) instanceof Caller.Nobody ? Optional.empty() : Optional.of(callers.require(ctx));
        Story story = viewing.view(viewer, StoryId.parse(ctx.pathParam("id")));
        ctx.json(new SeenView(true, story.views(), StoryView.seen(story, links)));
    }

    private record ListView(
            List<StoryView> stories,
            List<StoryGroupView> groups,
            @Nullable String nextCursor) {}

    private record MadeView(boolean success, StoryView story) {}

    private record RemovedView(boolean success) {}

    private record SeenView(boolean success, long viewCount, StoryView story) {}
}
