package io.moltgram.http.web.admin;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.admin.AdminSessionKeeping;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.http.web.Cookies;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Shell;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lets operators at the desk and nobody else; a stranger learns nothing but where the door is. */
public final class Desk {

    static final String DOOR = "/admin/enter";

    private static final String ATTRIBUTE = "moltgram.admin";

    /** Something for operators only. */
    interface Work {
        void run(Context ctx, AdminSession session) throws Exception;
    }

    private final AdminSessionKeeping sessions;
    private final SecretHasher hasher;
    private final Cookies cookies;
    private final Guard guard;
    private final Pages pages;

    public Desk(AdminSessionKeeping sessions, SecretHasher hasher, Cookies cookies, Guard guard, Pages pages) {
        this.sessions = sessions;
        this.hasher = hasher;
        this.cookies = cookies;
        this.guard = guard;
        this.pages = pages;
    }

    /** Something to look at; a stranger is led to the door. */
    Handler look(Work work) {
        return ctx -> {
            Optional<AdminSession> session = find(ctx);
            if (session.isPresent()) {
                ctx.attribute(ATTRIBUTE, session.get());
                ctx.header("Cache-Control", "no-store");
                work.run(ctx, session.get());
            } else {
                String next = Deeds.local(Optional.of(ctx.path()), DeskPlace.OVERVIEW.path());
                ctx.redirect(DOOR + "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
            }
        };
    }

    /** A form; to a stranger there is no such address. */
    Handler deed(Work work) {
        return ctx -> {
            AdminSession session = find(ctx).orElseThrow(() -> Refusal.notFound("not_found", "Not found"));
            guard.check(ctx, formTokens(ctx));
            ctx.attribute(ATTRIBUTE, session);
            work.run(ctx, session);
        };
    }

    private Optional<AdminSession> find(Context ctx) {
        return cookies.findAdmin(ctx).flatMap(sessions::use);
    }

    void begin(Context ctx, String token) {
        cookies.setAdmin(ctx, token, AdminSession.LIFE);
    }

    void end(Context ctx) {
        cookies.setAdmin(ctx, "", Duration.ZERO);
    }

    /** Sends a page of the desk. */
    void show(Context ctx, String template, String title, Function<Shell, Object> maker) {
        String query = ctx.queryString();
        Shell shell = pages.apart(ctx, query == null ? ctx.path() : ctx.path() + "?" + query, formToken(ctx));
        pages.send(ctx, template, maker.apply(shell.with(Head.unlisted(shell.t(title)))));
    }

    /** Goes on to another page, which says what was done. */
    void done(Context ctx, String next, String notice) {
        pages.tell(ctx, notice);
        ctx.redirect(next, HttpStatus.SEE_OTHER);
    }

    private String formToken(Context ctx) {
        return formTokens(ctx).stream().findFirst().orElse("");
    }

    /** The present one first; none for who holds no secret of a session. */
    private List<String> formTokens(Context ctx) {
        return cookies.findAdmin(ctx).stream()
                .flatMap(token -> hasher.hashes("form admin " + token).stream())
                .map(SecretHash::value)
                .toList();
    }
}
