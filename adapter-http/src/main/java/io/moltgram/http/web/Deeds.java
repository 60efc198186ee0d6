package io.moltgram.http.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.RefusalWatch;
import io.moltgram.http.server.Refusals;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What follows a form: a script gets an answer, a browser goes on to the next page. */
public final class Deeds {

    private final Pages pages;

    public Deeds(Pages pages) {
        this.pages = pages;
    }

    /** Whether a script of ours sent the form and wants an answer it can read. */
    public static boolean fromScript(Context ctx) {
        String accepted = ctx.header("Accept");
        return accepted != null && accepted.contains("application/json");
    }

    /**
     * Does the deed.
     *
     * @param next where a browser goes afterwards
     */
    public void answer(Context ctx, String next, Supplier<Map<String, Object>> deed) {
        if (!fromScript(ctx)) {
            deed.get();
            ctx.redirect(next, HttpStatus.SEE_OTHER);
            return;
        }
        try {
            ctx.json(deed.get());
        } catch (Refusal refusal) {
            refuse(ctx, refusal);
        }
    }

    /** Tells a script why not. */
    public void refuse(Context ctx, Refusal refusal) {
        RefusalWatch.mark(ctx, refusal);
        ctx.status(Refusals.status(refusal.kind())).json(Map.of("error", line(ctx, refusal)));
    }

    /** Why it was refused, in the visitor's language where we have the words. */
    public String line(Context ctx, Refusal refusal) {
        return pages.texts(ctx).refusal(refusal.code(), refusal.text());
    }

    /** An address on this server that a form or a link named, else another one. */
    public static String local(Optional<String> address, String otherwise) {
        return address.filter(Deeds::isLocal).orElse(otherwise);
    }

    private static boolean isLocal(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.length() < 2_000
                && address.chars().allMatch(unit -> unit > ' ' && unit < 127 && unit != '\\');
    }
}
