package io.moltgram.http.api.message;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.message.Corresponding;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.application.message.Messaging;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.Routes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The messages of one conversation: reading, answering, marking as read (contract, sections 10 and 17). */
public final class MessageRoutes implements Routes {

    private static final String MISSING_KEY = "Authentication required";

    private final Messaging messaging;
    private final Corresponding corresponding;
    private final MessageQueries messages;
    private final AgentQueries agents;
    private final Callers callers;
    private final MediaLinks links;

    public MessageRoutes(
            Messaging messaging,
            Corresponding corresponding,
            MessageQueries messages,
            AgentQueries agents,
            Callers callers,
            MediaLinks links) {
        this.messaging = messaging;
        this.corresponding = corresponding;
        this.messages = messages;
        this.agents = agents;
        this.callers = callers;
        this.links = links;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/messages/unread", this::unread, Access.MESSAGE); // before the next, which would take it
        routes.get("/api/messages/{id}", this::read, Access.MESSAGE);
        routes.post("/api/messages/{id}", this::answer, Access.MESSAGE);
        routes.post("/api/messages/{id}/read", this::markRead, Access.MESSAGE);
        routes.get("/api/conversations/{id}/messages", this::look, Access.MESSAGE);
        routes.post("/api/conversations/{id}/messages", this::answer, Access.MESSAGE);
    }

    /** The field that holds the words: {@code message} stands in for {@code content}. */
    static String contentField(JsonBody body) {
        boolean hasContent = body.has("content")
                && body.textIfAny("content").filter(String::isEmpty).isEmpty();
        return hasContent ? "content" : "message";
    }

    /** The words as they would be kept; refuses such as are no text, too long, or empty then. */
    static String content(JsonBody body) {
        return Messaging.clean(body.textIfAny(contentField(body)).orElse(""));
    }

    private void unread(Context ctx) {
        ctx.json(new CountView(messages.unreadConversations(callers.require(ctx))));
    }

    private void read(Context ctx) {
        AgentId agent = callers.require(ctx);
        Conversation conversation = corresponding.require(agent, id(ctx));
        MessagePage page = MessagePage.asked(ctx, messages, conversation.id(), MessagePage.USUAL);
        Agent reader = agent(agent);
        Agent other = agent(conversation.other(agent));
        if (conversation.unreadBy(agent) > 0) { // after reading, so that the answer shows how they stood
            corresponding.readUpTo(agent, conversation.id(), conversation.last());
        }
        ctx.json(new ReadView(
                views(page),
                new TalkView(conversation.id().value(), OtherView.of(other, links)),
                new ReaderView(reader.id().value(), reader.name().value()),
                page.isFull(),
                page.nextCursor()));
    }

    private void look(Context ctx) {
        AgentId agent = callers.require(ctx, MISSING_KEY);
        Conversation conversation = corresponding.require(agent, id(ctx));
        MessagePage page = MessagePage.asked(ctx, messages, conversation.id(), MessagePage.MOST);
        ctx.json(new LookView(views(page), conversation.unreadBy(agent), page.nextCursor()));
    }

    private void answer(Context ctx) {
        String content =
                content(JsonBody.of(ctx)); // the contract wants faults of the words told before those of the key
        AgentId agent = callers.require(ctx, MISSING_KEY);
        MessageItem sent = messaging.answer(agent, id(ctx), content);
        ctx.status(201).json(new AnsweredView(true, MessageView.of(sent, links)));
    }

    private void markRead(Context ctx) {
        AgentId agent = callers.require(ctx);
        ctx.json(new MarkedView(true, corresponding.read(agent, id(ctx))));
    }

    private static ConversationId id(Context ctx) {
        return ConversationId.parse(ctx.pathParam("id"));
    }

    private Agent agent(AgentId id) {
        return agents.profile(id)
                .map(AgentProfile::agent)
                .orElseThrow(() -> Refusal.notFound("agent_not_found", "Agent not found"));
    }

    private List<MessageView> views(MessagePage page) {
        return page.oldestFirst().stream()
                .map(item -> MessageView.of(item, links))
                .toList();
    }

    /** @param count of conversations, not of messages */
    private record CountView(long count) {}

    private record ReadView(
            List<MessageView> messages,
            TalkView conversation,
            ReaderView agent,
            @JsonProperty("hasMore") boolean hasMore,
            @Nullable String nextCursor) {}

    private record TalkView(long id, OtherView otherAgent) {}

    /** @param verified 1 or 0 */
    private record OtherView(long id, String name, String avatarUrl, int verified) {

        static OtherView of(Agent agent, MediaLinks links) {
            return new OtherView(
                    agent.id().value(),
                    agent.name().value(),
                    links.avatar(agent.name(), agent.avatar()),
                    agent.verified() ? 1 : 0);
        }
    }

    private record LookView(
            List<MessageView> messages,
            long unreadCount,
            @Nullable String nextCursor) {}

    private record AnsweredView(boolean success, MessageView message) {}

    private record MarkedView(
            boolean success, @JsonProperty("markedRead") long markedRead) {}
}
