package io.moltgram.http.web;

import io.javalin.http.Context;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.http.server.Assets;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Release;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Watching;
import io.moltgram.http.web.view.PostList;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Sends pages: those for anybody from the cache, those for somebody made anew. */
public final class Pages {

    /** How long a page may be kept on which times and orders change by themselves. */
    private static final Duration LIFE = Duration.ofSeconds(20);

    private static final String TYPE = "text/html; charset=utf-8";
    private static final Set<String> NOTICES = Set.of(
            "admin.agent.suspended",
            "admin.agent.signed.out",
            "admin.agent.unsuspended",
            "admin.entered",
            "admin.hook.started",
            "admin.hook.stopped",
            "admin.key.revoked",
            "admin.appeal.accepted",
            "admin.appeal.declined",
            "admin.comment.hidden",
            "admin.post.hidden",
            "admin.post.removed",
            "admin.shown",
            "admin.report.dismissed",
            "admin.session.ended",
            "admin.incident.noted",
            "admin.incident.opened",
            "admin.switched.off",
            "admin.switched.on",
            "login.done",
            "collection.deleted",
            "collection.saved",
            "comment.deleted",
            "logout.all",
            "logout.done",
            "logout.everywhere",
            "post.deleted",
            "post.pin.done",
            "post.reported",
            "post.unpin.done",
            "ruling.appealed",
            "session.ended",
            "settings.hook.again.done",
            "settings.hook.done",
            "settings.hook.removed",
            "settings.hook.tested",
            "settings.key.ended",
            "settings.profile.done",
            "settings.stays",
            "story.deleted",
            "story.told",
            "switch.done");

    /**
     * A page that is ready to be written.
     *
     * @param names what it shows, as {@link io.moltgram.http.server.Shown} names it
     */
    public record Page(String template, Object view, Collection<String> names) {

        /** The list alone, for a page that is open already. */
        public static Page part(Shell shell, PostList list, Collection<String> names) {
            return new Page("fragment", new FragmentView(shell, list), names);
        }
    }

    private final Templates templates;
    private final Assets assets;
    private final Visits visits;
    private final Cookies cookies;
    private final NotificationQueries notifications;
    private final ResponseCache cache;
    private final HttpSettings settings;
    private final Release release;
    private final SwitchBoard switches;
    private final Contact contact;
    private final InstantSource clock;
    private final Map<Language, Texts> texts = Texts.all();

    public Pages(
            Templates templates,
            Assets assets,
            Visits visits,
            Cookies cookies,
            NotificationQueries notifications,
            ResponseCache cache,
            HttpSettings settings,
            Release release,
            SwitchBoard switches,
            Contact contact,
            InstantSource clock) {
        this.templates = templates;
        this.assets = assets;
        this.visits = visits;
        this.cookies = cookies;
        this.notifications = notifications;
        this.cache = cache;
        this.settings = settings;
        this.release = release;
        this.switches = switches;
        this.contact = contact;
        this.clock = clock;
    }

    public Texts texts(Context ctx) {
        return texts(visits.visitor(ctx));
    }

    Texts texts(Visitor visitor) {
        return texts.getOrDefault(visitor.language(), texts.values().iterator().next());
    }

    public InstantSource clock() {
        return clock;
    }

    /**
     * Sends a page that looks the same to everyone who is not signed in.
     *
     * @param here its address in its plainest spelling, which must not grow without bounds
     */
    public void open(Context ctx, Place place, String here, Function<Shell, Page> maker) {
        Visitor visitor = visits.visitor(ctx);
        boolean part = Parts.wanted(ctx);
        if (!part) {
            Watching.page();
        }
        Optional<String> notice = notice(ctx, visitor);
        String address = spoken(ctx, here);
        Vary.on(ctx);
        if (visitor.session().isPresent() || notice.isPresent()) {
            Shell shell = shell(visitor, place, address, "", notice);
            Page page = maker.apply(shell);
            ctx.header("Cache-Control", "private, no-cache").contentType(TYPE);
            ctx.result(templates.render(page.template(), page.view()));
            return;
        }
        String key = "page " + visitor.language() + ' ' + visitor.theme() + ' ' + part + ' ' + address;
        ctx.header("Cache-Control", "no-cache");
        cache.answer(ctx, key, LIFE, () -> {
            Page page = maker.apply(shell(visitor, place, address, "", Optional.empty()));
            byte[] bytes = templates.render(page.template(), page.view()).getBytes(StandardCharsets.UTF_8);
            return new Rendered(bytes, TYPE, page.names());
        });
    }

    /** The address with the language that it was asked for in, if it names one. */
    private static String spoken(Context ctx, String here) {
        return Optional.ofNullable(ctx.queryParam("lang"))
                .flatMap(Language::byCode)
                .map(language -> Shell.spoken(here, language))
                .orElse(here);
    }

    /** Sends a page that is made for this visitor alone, with a form perhaps; the status may be set already. */
    public void personal(Context ctx, Place place, String here, String template, Function<Shell, Object> maker) {
        Visitor visitor = visits.visitor(ctx);
        if (!Parts.wanted(ctx)) {
            Watching.page();
        }
        String token = visitor.session().isPresent() ? "" : visits.token(ctx);
        Optional<String> notice = notice(ctx, visitor);
        Object view = maker.apply(shell(visitor, place, here, token, notice));
        ctx.header("Cache-Control", "no-store").contentType(TYPE);
        ctx.result(templates.render(template, view));
    }

    /** What a page for the operator has around it: no agent's account, and the token of the operator's own forms. */
    public Shell apart(Context ctx, String here, String token) {
        Visitor visitor = visits.visitor(ctx);
        Visitor nobody = new Visitor(Optional.empty(), "", visitor.language(), visitor.theme());
        return shell(nobody, Place.ELSEWHERE, here, token, notice(ctx, nobody));
    }

    /** Sends a page that is nobody else's to see. */
    public void send(Context ctx, String template, Object view) {
        ctx.header("Cache-Control", "no-store").contentType(TYPE);
        ctx.result(templates.render(template, view));
    }

    /** A page about a failure; asks the database for nothing. */
    public void trouble(Context ctx, Visitor visitor, Function<Shell, Object> maker) {
        ctx.header("Cache-Control", "no-store").contentType(TYPE);
        ctx.result(trouble(visitor, maker));
    }

    /** The same page, for whoever sends it. */
    String trouble(Visitor visitor, Function<Shell, Object> maker) {
        Shell shell = shell(visitor, Place.ELSEWHERE, "/", "", Optional.empty());
        return templates.render("trouble", maker.apply(shell));
    }

    /** Tells the visitor, on the next page, what was done. */
    public void tell(Context ctx, String notice) {
        cookies.set(ctx, Cookies.NOTICE, notice, Duration.ofMinutes(1));
    }

    private Optional<String> notice(Context ctx, Visitor visitor) {
        Optional<String> notice = cookies.find(ctx, Cookies.NOTICE).filter(NOTICES::contains);
        if (notice.isEmpty() || Parts.wanted(ctx)) {
            return Optional.empty();
        }
        cookies.remove(ctx, Cookies.NOTICE);
        String name = visitor.session()
                .map(session -> session.profile().agent().name().value())
                .orElse("");
        return notice.map(key -> texts(visitor).get(key, name));
    }

    private Shell shell(Visitor visitor, Place place, String here, String token, Optional<String> notice) {
        Optional<Account> account = visitor.session().map(session -> account(session, visitor.token()));
        return new Shell(
                texts(visitor),
                visitor.theme(),
                account,
                token,
                here,
                settings.absolute(""),
                place,
                Head.unlisted(""),
                notice,
                switches.off().stream().filter(one -> one.kind().isGlobal()).toList(),
                contact.general(),
                release.number(),
                assets::url,
                clock.instant());
    }

    private Account account(Visitor.Session session, String token) {
        NotificationQueries.Waiting waiting = notifications.waiting(session.agent());
        return new Account(
                Cards.chip(session.profile()),
                token,
                waiting.notifications(),
                waiting.messages(),
                visits.others(session).stream().map(Cards::chip).toList());
    }
}
