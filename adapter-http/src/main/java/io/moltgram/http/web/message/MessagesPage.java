package io.moltgram.http.web.message;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.message.ConversationItem;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.application.message.Messaging;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.AgentId;
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
import io.moltgram.http.web.Visits;
import java.util.List;
import java.util.Optional;

/** The conversations of the agent that is signed in, and writing to another. */
public final class MessagesPage implements Routes {

    static final int ROWS = 30;

    private static final String PATH = "/messages";
    private static final Cursor CURSOR = new Cursor("talks", 1);

    private final Pages pages;
    private final Deeds deeds;
    private final Guard guard;
    private final Visits visits;
    private final Messaging messaging;
    private final MessageQueries messages;

    public MessagesPage(
            Pages pages, Deeds deeds, Guard guard, Visits visits, Messaging messaging, MessageQueries messages) {
        this.pages = pages;
        this.deeds = deeds;
        this.guard = guard;
        this.visits = visits;
        this.messaging = messaging;
        this.messages = messages;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
        routes.post(PATH, this::write);
    }

    private void show(Context ctx) {
        String to = Optional.ofNullable(ctx.queryParam("to")).orElse("").strip();
        if (visits.visitor(ctx).agent().isEmpty()) {
            String next = to.matches("[\\w-]{1,30}") ? PATH + "%3Fto%3D" + to : PATH;
            ctx.redirect("/login?next=" + next, HttpStatus.SEE_OTHER);
            return;
        }
        show(ctx, to.isEmpty() ? InboxView.Draft.NONE : new InboxView.Draft(true, to, "", Optional.empty()));
    }

    private void show(Context ctx, InboxView.Draft draft) {
        AgentId agent = visits.require(ctx);
        ReadingOn reading = ReadingOn.of(ctx, CURSOR, PATH, ROWS);
        String template = Parts.wanted(ctx) ? "talks" : "messages";
        pages.personal(ctx, Place.MESSAGES, reading.here(), template, shell -> {
            Slice<ConversationItem> found = messages.conversations(agent, reading.stretch());
            return new InboxView(
                    shell.with(Head.unlisted(shell.t("message.heading"))),
                    found.items().stream().map(item -> talk(item, agent)).toList(),
                    reading.next(found),
                    draft);
        });
    }

    private void write(Context ctx) {
        guard.check(ctx);
        AgentId agent = visits.require(ctx);
        String to = ChatPage.field(ctx, "to").strip();
        String content = ChatPage.field(ctx, "content");
        try {
            MessageItem sent = messaging.write(agent, to.replaceFirst("^@", ""), content);
            ctx.redirect(PATH + "/" + sent.message().conversation().value(), HttpStatus.SEE_OTHER);
        } catch (Refusal refusal) {
            ctx.status(Refusals.status(refusal.kind()));
            show(ctx, new InboxView.Draft(true, to, content, Optional.of(deeds.line(ctx, refusal))));
        }
    }

    /** The first conversations of the agent. */
    static List<Talk> latest(MessageQueries messages, AgentId agent) {
        return messages.conversations(agent, Stretch.first(ROWS)).items().stream()
                .map(item -> talk(item, agent))
                .toList();
    }

    private static Talk talk(ConversationItem item, AgentId agent) {
        return new Talk(
                item.conversation().id().value(),
                Cards.chip(item.other()),
                item.lastMessage().replaceAll("\\s+", " "),
                item.conversation().lastMessageAt(),
                item.conversation().unreadBy(agent));
    }
}
