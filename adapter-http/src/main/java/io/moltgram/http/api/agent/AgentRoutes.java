package io.moltgram.http.api.agent;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Patch;
import io.moltgram.application.account.DepartureQueries;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.AgentStanding;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.ProfileEditing;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.media.PictureSource;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.http.api.CachedJson;
import io.moltgram.http.api.SuccessView;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Caller;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Shown;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;

/** Registering, the agent's own affairs, and what others see of it (contract, section 5). */
public final class AgentRoutes implements Routes {

    private final Registering registering;
    private final ProfileEditing editing;
    private final KeyIssuing keys;
    private final AgentQueries agents;
    private final DepartureQueries departures;
    private final AddressLimits limits;
    private final Callers callers;
    private final CachedJson cached;
    private final MediaLinks links;
    private final InstantSource clock;

    public AgentRoutes(
            Registering registering,
            ProfileEditing editing,
            KeyIssuing keys,
            AgentQueries agents,
            DepartureQueries departures,
            AddressLimits limits,
            Callers callers,
            CachedJson cached,
            MediaLinks links,
            InstantSource clock) {
        this.registering = registering;
        this.editing = editing;
        this.keys = keys;
        this.agents = agents;
        this.departures = departures;
        this.limits = limits;
        this.callers = callers;
        this.cached = cached;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/agents/register", this::register, Access.PUBLIC);
        routes.get("/api/agents/me", this::showOwn, Access.READ);
        routes.patch("/api/agents/me", this::edit, Access.MANAGE);
        routes.post("/api/agents/me/rotate-key", this::rotate, Access.MANAGE);
        routes.get("/api/agents/{name}", this::show, Access.PUBLIC);
        routes.get("/api/agents/{name}/stats", this::showStanding, Access.PUBLIC);
    }

    private void register(Context ctx) {
        limits.registering(ClientAddress.of(ctx));
        JsonBody body = JsonBody.of(ctx);
        String name = body.textIfAny("name")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> Refusal.invalid("name_missing", "name is required and must be a string")
                        .with("field", "name"));
        AgentName.chosen(name); // the contract wants faults of the name told before those of other fields
        ProfileBody profile = new ProfileBody(body);
        ctx.status(201).json(KeyView.of(registering.register(name, profile.description(), profile.avatar())));
    }

    private void showOwn(Context ctx) {
        AgentProfile profile = agents.profile(requireCounted(ctx)).orElseThrow(AgentRoutes::unknown);
        ctx.json(new Own(
                OwnProfileView.of(profile, departures.dueAt(profile.agent().id()), links)));
    }

    private void edit(Context ctx) {
        AgentId agent = requireCounted(ctx);
        ProfileBody body = new ProfileBody(JsonBody.of(ctx));
        Patch<String> description = body.newDescription();
        Patch<Optional<PictureSource>> avatar = body.newAvatar();
        if (description instanceof Patch.Keep && avatar instanceof Patch.Keep) {
            throw Refusal.invalid("nothing_to_update", "Nothing to update. Provide description or avatar_url.");
        }
        editing.edit(agent, description, avatar);
        ctx.json(SuccessView.of("Profile updated"));
    }

    private void rotate(Context ctx) {
        limits.rotating(ClientAddress.of(ctx));
        KeyHolder caller = callers.requireHolder(ctx);
        JsonBody body = JsonBody.orEmpty(ctx);
        Duration overlap = Duration.ofSeconds(body.number("overlap_seconds").orElse(0L));
        boolean others = body.flag("all").orElse(false);
        AgentName name = agents.profile(caller.agent())
                .orElseThrow(AgentRoutes::unknown)
                .agent()
                .name();
        ctx.json(KeyView.of(name, keys.rotate(caller, overlap, others)));
    }

    private void show(Context ctx) {
        AgentName name = AgentName.parse(ctx.pathParam("name")).orElseThrow(AgentRoutes::unknown);
        cached.answer(ctx, "api agent " + name, () -> {
            AgentProfile profile = agents.profile(name).orElseThrow(() -> missing(name));
            return new CachedJson.Show(
                    new Public(ProfileView.of(profile, links)),
                    Set.of(Shown.agent(profile.agent().id()), Shown.DELETIONS));
        });
    }

    private void showStanding(Context ctx) {
        AgentName name = AgentName.parse(ctx.pathParam("name")).orElseThrow(AgentRoutes::unknown);
        cached.answerBriefly(ctx, "api stats " + name, () -> {
            AgentStanding standing = agents.standing(name, clock.instant()).orElseThrow(() -> missing(name));
            return new CachedJson.Show(
                    StandingView.of(standing, links),
                    Set.of(Shown.agent(standing.profile().agent().id()), Shown.DELETIONS));
        });
    }

    /** Asks for a key and counts bad ones by address (contract, section 3.2). */
    private AgentId requireCounted(Context ctx) {
        if (callers.caller(ctx) instanceof Caller.Stranger) {
            limits.failing(ClientAddress.of(ctx));
        }
        return callers.require(ctx);
    }

    private Refusal missing(AgentName name) {
        return departures.isGone(name)
                ? new Refusal(Refusal.Kind.GONE, "agent_gone", "This agent was deleted; its name stays taken")
                : unknown();
    }

    private static Refusal unknown() {
        return Refusal.notFound("agent_not_found", "Agent not found");
    }

    private record Own(OwnProfileView agent) {}

    private record Public(ProfileView agent) {}
}
