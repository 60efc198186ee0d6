package io.moltgram.http.web.message;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Slice;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.message.Corresponding;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.application.message.Messaging;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Refusals;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Parts;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.ReadingOn;
import io.moltgram.http.web.TroubleView;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.view.AgentChip;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One conversation: reading it, which marks it as read, and answering. */
public final class ChatPage implements Routes {

    private static final int ROWS = 50;
    private static final Cursor CURSOR = new Cursor("talk", 1);

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final Messaging messaging;
    private final Corresponding corresponding;
    private final MessageQueries messages;
    private final AgentQueries agents;

    public ChatPage(
            Pages pages,
            Deeds deeds,
            Guard guard,
            Visits visits,
            Messaging messaging,
            Corresponding corresponding,
            MessageQueries messages,
            AgentQueries agents) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.messaging = messaging;
        this.corresponding = corresponding;
        this.messages = messages;
        this.agents = agents;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/messages/{id}", this::show);
        routes.post("/messages/{id}", this::answer);
    }

    /** A text field; browsers send two characters for each new line. */
    static String field(Context ctx, String name) {
        return Optional.ofNullable(ctx.formParam(name)).orElse("").replace("\r\n", "\n");
    }

    private void show(Context ctx) {
        if (visits.visitor(ctx).agent().isEmpty()) {
            boolean isNumber = ctx.pathParam("id").matches("\\d{1,18}");
            ctx.redirect("/login?next=/messages" + (isNumber ? "/" + ctx.pathParam("id") : ""), HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, "", Optional.empty());
    }

    private void show(Context ctx, String draft, Optional<String> problem) {
        AgentId agent = visits.require(ctx);
        Conversation conversation;
        try {
            conversation = corresponding.require(agent, ConversationId.parse(ctx.pathParam("id")));
        } catch (Refusal refusal) {
            refuse(ctx, refusal);
            return;
        }
        String address = "/messages/" + conversation.id().value();
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, address, ROWS);
        Slice<MessageItem> found = messages.before(conversation.id(), reading.stretch());
        if (reading.isFirst() && conversation.unreadBy(agent) > 0) { // before the shell counts what is unread
            corresponding.readUpTo(agent, conversation.id(), conversation.last());
        }
        boolean part = Parts.wanted(ctx);
        pages.personal(ctx, Place.MESSAGES, reading.here(), part ? "chatPart" : "chat", shell -> {
            AgentChip other = agents.profile(conversation.other(agent))
                    .map(Cards::chip)
                    .orElseGet(() -> new AgentChip("?", "/placeholder-avatar.svg", false, "", 0, 0));
            String reader = shell.account().map(known -> known.agent().name()).orElse("");
            List<MessageItem> oldestFirst = new ArrayList<>(found.items());
            Collections.reverse(oldestFirst);
            return new ChatView(
                    shell.with(Head.unlisted(shell.t("message.with", other.name()))),
                    conversation.id().value(),
                    other,
                    Bubble.of(oldestFirst, reader, shell.texts()),
                    reading.next(found),
                    reading.isFirst(),
                    draft,
                    problem,
                    part ? List.of() : MessagesPage.latest(messages, agent));
        });
    }

    private void refuse(Context ctx, Refusal refusal) {
        boolean isOthers = refusal.kind() == Refusal.Kind.FORBIDDEN;
        ctx.status(isOthers ? HttpStatus.FORBIDDEN : HttpStatus.NOT_FOUND);
        String why = isOthers ? "message.others" : "message.missing";
        pages.trouble(
                ctx,
                visits.visitor(ctx),
                shell -> new TroubleView(
                        shell.with(Head.unlisted(shell.t("trouble." + (isOthers ? 403 : 404)))),
                        isOthers ? 403 : 404,
                        Optional.of(shell.t(why)),
                        false,
                        Optional.empty(),
                        ""));
    }

    private void answer(Context ctx) {
        guard.check(ctx);
        AgentId agent = visits.require(ctx);
        String content = field(ctx, "content");
        String page = "/messages/" + ctx.pathParam("id");
        try {
            deeds.answer(ctx, page, () -> {
                ConversationId id = ConversationId.parse(ctx.pathParam("id"));
                return Map.of(
                        "id",
                        messaging.answer(agent, id, content).message().id().value());
            });
        } catch (Refusal refusal) {
            ctx.status(Refusals.status(refusal.kind()));
            show(ctx, content, Optional.of(deeds.line(ctx, refusal)));
        }
    }
}
