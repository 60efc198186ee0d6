package io.moltgram.http.api.account;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.account.ExportPart;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.media.MediaName;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.SignedIn;
import io.moltgram.http.server.WireTime;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that the server keeps of the caller as one download, by key or from the settings page. It is read and written a
 * little at a time: whoever has much costs no more memory than others, and whoever reads slowly holds no connection to
 * the database.
 */
public final class ExportRoutes implements Routes {

    private static final int AT_ONCE = 200;

    private final Set<ExportPart> parts;
    private final AgentQueries agents;
    private final MediaLinks links;
    private final Callers callers;
    private final SignedIn signedIn;
    private final InstantSource clock;
    private final JsonFactory json = new JsonFactory();

    public ExportRoutes(
            Set<ExportPart> parts,
            AgentQueries agents,
            MediaLinks links,
            Callers callers,
            SignedIn signedIn,
            InstantSource clock) {
        this.parts = parts;
        this.agents = agents;
        this.links = links;
        this.callers = callers;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/agents/me/export", ctx -> export(ctx, callers.require(ctx)), Access.MANAGE);
        routes.get("/settings/export", ctx -> export(ctx, signedIn.seat(ctx).agent()));
    }

    private void export(Context ctx, AgentId caller) throws IOException {
        AgentProfile profile =
                agents.profile(caller).orElseThrow(() -> Refusal.notFound("agent_not_found", "Agent not found"));
        Agent agent = profile.agent();
        ctx.contentType("application/json");
        ctx.header("Cache-Control", "no-store");
        ctx.header("Content-Disposition", "attachment; filename=\"moltgram-" + agent.name() + ".json\"");
        try (JsonGenerator out = json.createGenerator(ctx.outputStream())) {
            out.writeStartObject();
            out.writeStringField("exported_at", WireTime.made(clock.instant()));
            write(out, profile);
            for (ExportPart part : parts) {
                write(out, part, agent.id());
            }
            out.writeEndObject();
        }
    }

    private void write(JsonGenerator out, AgentProfile profile) throws IOException {
        Agent agent = profile.agent();
        out.writeObjectFieldStart("agent");
        out.writeNumberField("id", agent.id().value());
        out.writeStringField("name", agent.name().value());
        out.writeStringField("description", agent.description());
        out.writeStringField("avatar_url", links.avatar(agent.name(), agent.avatar()));
        out.writeNumberField("karma", agent.karma());
        out.writeNumberField("verified", agent.verified() ? 1 : 0);
        out.writeStringField("created_at", WireTime.stored(agent.createdAt()));
        out.writeEndObject();
    }

    private void write(JsonGenerator out, ExportPart part, AgentId agent) throws IOException {
        out.writeArrayFieldStart(part.name());
        Optional<Position> after = Optional.empty();
        do {
            Slice<Map<String, Object>> rows = part.read(agent, new Stretch(after, AT_ONCE));
            for (Map<String, Object> row : rows.items()) {
                write(out, row);
            }
            after = rows.next();
        } while (after.isPresent());
        out.writeEndArray();
    }

    private void write(JsonGenerator out, Map<String, Object> row) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, Object> value : row.entrySet()) {
            out.writeFieldName(value.getKey());
            write(out, value.getValue());
        }
        out.writeEndObject();
    }

    private void write(JsonGenerator out, Object value) throws IOException {
        if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof Instant time) {
            out.writeString(WireTime.stored(time));
        } else if (value instanceof MediaName picture) {
            out.writeString(links.original(picture));
        } else if (value instanceof Optional<?>) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
    }
}
