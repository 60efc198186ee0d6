package io.moltgram.http.web;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** The cookies of the pages. Only the theme may be read by scripts; none goes along with another site's form. */
public final class Cookies {

    static final String SESSION = "moltgram_session";
    static final String VISIT = "moltgram_visit";
    static final String LANGUAGE = "moltgram_lang";
    static final String THEME = "moltgram_theme";
    static final String NOTICE = "moltgram_notice";

    static final String ADMIN = "moltgram_admin";

    /** Nothing else is sent the operator's cookie. */
    static final String ADMIN_PATH = "/admin";

    static final Duration YEAR = Duration.ofDays(365);

    private final boolean secure;

    /**
     * @param secure whether browsers may send them by https only
     */
    public Cookies(boolean secure) {
        this.secure = secure;
    }

    Optional<String> find(Context ctx, String name) {
        return Optional.ofNullable(ctx.cookie(name)).filter(value -> !value.isEmpty());
    }

    void set(Context ctx, String name, String value, Duration life) {
        add(ctx, name, value, life, true);
    }

    /** Remembers the theme, where our script may write it too. */
    public void setTheme(Context ctx, Theme theme) {
        add(ctx, THEME, theme.code(), YEAR, false);
    }

    void remove(Context ctx, String name) {
        add(ctx, name, "", Duration.ZERO, true);
    }

    public Optional<String> findAdmin(Context ctx) {
        return find(ctx, ADMIN);
    }

    /** Remembers an operator's session, so that it goes along with nothing that began on another site. */
    public void setAdmin(Context ctx, String token, Duration life) {
        String cookie = ADMIN + "=" + token + "; Path=" + ADMIN_PATH + "; Max-Age=" + life.toSeconds()
                + "; SameSite=Strict; HttpOnly" + (secure ? "; Secure" : "");
        ctx.res().addHeader("Set-Cookie", cookie);
    }

    private void add(Context ctx, String name, String value, Duration life, boolean hidden) {
        String cookie = name + "=" + value + "; Path=/; Max-Age=" + life.toSeconds() + "; SameSite=Lax"
                + (hidden ? "; HttpOnly" : "") + (secure ? "; Secure" : "");
        ctx.res().addHeader("Set-Cookie", cookie);
    }
}
