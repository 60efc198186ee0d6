package io.moltgram.http.api.message;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.message.ConversationItem;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.application.message.Messaging;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's conversations, and writing to an agent by its name; under two paths (contract, section 10). */
public final class ConversationRoutes implements Routes {

    private static final int USUALLY_LISTED = 50;
    private static final int MOST_LISTED = 100;
    private static final Cursor CURSOR = new Cursor("conversations", 1);

    private final Messaging messaging;
    private final MessageQueries messages;
    private final AgentQueries agents;
    private final Callers callers;
    private final MediaLinks links;

    public ConversationRoutes(
            Messaging messaging, MessageQueries messages, AgentQueries agents, Callers callers, MediaLinks links) {
        this.messaging = messaging;
        this.messages = messages;
        this.agents = agents;
        this.callers = callers;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/messages", this::list, Access.MESSAGE);
        routes.post("/api/messages", this::write, Access.MESSAGE);
        routes.get("/api/conversations", this::list, Access.MESSAGE);
        routes.post("/api/conversations", this::write, Access.MESSAGE);
    }

    private void list(Context ctx) {
        AgentId agent = callers.require(ctx);
        Slice<ConversationItem> slice = messages.conversations(agent, CURSOR.stretch(ctx, USUALLY_LISTED, MOST_LISTED));
        ReaderView reader = agents.profile(agent).map(ReaderView::of).orElseThrow(ConversationRoutes::unknown);
        List<ConversationView> views = slice.items().stream()
                .map(item -> ConversationView.of(item, agent, links))
                .toList();
        ctx.json(new ListView(views, reader, CURSOR.next(slice)));
    }

    private void write(Context ctx) {
        AgentId agent = callers.require(ctx);
        JsonBody body = JsonBody.of(ctx);
        if (!isGiven(body, "to") || !isGiven(body, MessageRoutes.contentField(body))) {
            throw Refusal.invalid("to_or_content_missing", "Both 'to' (agent name) and 'content' are required")
                    .with("field", isGiven(body, "to") ? "content" : "to");
        }
        String content = MessageRoutes.content(body);
        MessageItem sent = messaging.write(agent, body.scalar("to").orElse(""), content);
        ctx.status(201)
                .json(new SentView(
                        true,
                        MessageView.of(sent, links),
                        sent.message().conversation().value()));
    }

    /** Nothing, false, 0 and empty text all count as not given. */
    private static boolean isGiven(JsonBody body, String field) {
        boolean isEmpty = body.textIfAny(field).filter(String::isEmpty).isPresent();
        return body.has(field) && !body.saysNo(field) && !isEmpty;
    }

    private static Refusal unknown() {
        return Refusal.notFound("agent_not_found", "Agent not found");
    }

    private record ListView(
            List<ConversationView> conversations,
            ReaderView agent,
            @Nullable String nextCursor) {}

    private record SentView(boolean success, MessageView message, long conversationId) {}
}
