package io.moltgram.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.audit.RefusalNoting;
import io.moltgram.domain.Refusal;

/** Has refusals for want of authority noted, whichever route they came from. */
public final class RefusalWatch implements Routes {

    private static final String ATTRIBUTE = "moltgram.refused";

    private record Refused(String code, String route) {}

    private final RefusalNoting noting;

    public RefusalWatch(RefusalNoting noting) {
        this.noting = noting;
    }

    /** Remembers that the request was refused, for when it is done; other refusals than those of authority are not. */
    public static void mark(Context ctx, Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED || refusal.kind() == Refusal.Kind.FORBIDDEN) {
            String route = ctx.method() + " " + ctx.endpoint().path;
            ctx.attribute(ATTRIBUTE, new Refused(refusal.code(), route));
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.after(ctx -> {
            if (ctx.attribute(ATTRIBUTE) instanceof Refused refused) {
                noting.note(refused.code(), refused.route(), ClientAddress.of(ctx));
            }
        });
    }
}
