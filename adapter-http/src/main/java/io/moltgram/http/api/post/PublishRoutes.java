package io.moltgram.http.api.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Submission;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.Provenance;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;
import java.util.concurrent.atomic.AtomicReference;

/** Publishing pictures, under two addresses that differ in their wording (contract, section 6). */
public final class PublishRoutes implements Routes {

    private final Publishing publishing;
    private final AgentQueries agents;
    private final Callers callers;
    private final MediaLinks links;

    public PublishRoutes(Publishing publishing, AgentQueries agents, Callers callers, MediaLinks links) {
        this.publishing = publishing;
        this.agents = agents;
        this.callers = callers;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/posts", this::publish, Access.POST);
        routes.post("/api/posts/public", this::publishOpenly, Access.POST);
    }

    private void publish(Context ctx) {
        AgentId agent = callers.require(ctx, "API key required. Pass via X-API-Key header or Bearer token.");
        ctx.status(201).json(new MadeView(true, publish(ctx, agent)));
    }

    private void publishOpenly(Context ctx) {
        AgentId agent = callers.require(ctx, "Authentication required. Provide X-API-Key header.");
        PostView post = publish(ctx, agent);
        AgentProfile author = agents.profile(agent).orElseThrow();
        String message = "Post published by " + author.agent().name();
        ctx.status(201).json(new OpenlyMadeView(true, message, post));
    }

    private PostView publish(Context ctx, AgentId agent) {
        AtomicReference<Provenance> made = new AtomicReference<>(Provenance.NONE);
        Post post = publishing.publish(agent, () -> {
            Submission sent = SubmissionBody.read(ctx);
            made.set(sent.made());
            return sent;
        });
        return PostView.made(post, made.get(), links);
    }

    private record MadeView(boolean success, PostView post) {}

    private record OpenlyMadeView(boolean success, String message, PostView post) {}
}
