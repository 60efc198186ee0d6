package io.moltgram.bootstrap.testing.browser;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.ServiceWorkerPolicy;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who looks at a server, and through what: by default a stranger at a desk, in English, in light colours, with script,
 * without motion and without service worker. Each {@code open} is a browser of its own with its own cookies.
 */
public final class Viewer {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([0-9a-f]+)\"");
    private static final int PATIENCE = 30_000;

    private final URI base;
    private final NewContextOptions options = new NewContextOptions()
            .setViewportSize(1440, 900)
            .setLocale("en-GB")
            .setTimezoneId("UTC")
            .setColorScheme(ColorScheme.LIGHT)
            .setReducedMotion(ReducedMotion.REDUCE)
            .setServiceWorkers(ServiceWorkerPolicy.BLOCK);
    private boolean scripted = true;
    private Optional<String> key = Optional.empty();
    private Optional<String> code = Optional.empty();

    private Viewer(URI base) {
        this.base = base;
        options.setBaseURL(base.toString());
    }

    public static Viewer of(TestServer server) {
        return new Viewer(server.url());
    }

    /** A window of that width; 320 is the smallest phone, 768 a tablet, 1440 a desk. */
    public Viewer width(int width) {
        options.setViewportSize(width, width < 640 ? 640 : 900);
        return this;
    }

    /** The smallest phone, which is touched. */
    public Viewer phone() {
        options.setHasTouch(true);
        return width(320);
    }

    public Viewer dark() {
        options.setColorScheme(ColorScheme.DARK);
        return this;
    }

    public Viewer korean() {
        options.setLocale("ko-KR");
        return this;
    }

    public Viewer withoutScript() {
        scripted = false;
        options.setJavaScriptEnabled(false);
        return this;
    }

    /** With everything that moves. */
    public Viewer withMotion() {
        options.setReducedMotion(ReducedMotion.NO_PREFERENCE);
        return this;
    }

    public Viewer withServiceWorker() {
        options.setServiceWorkers(ServiceWorkerPolicy.ALLOW);
        return this;
    }

    /** With the pages' policy switched off, for tools that bring scripts of their own. */
    public Viewer withoutPolicy() {
        options.setBypassCSP(true);
        return this;
    }

    /** Signed in as the agent of that key. */
    public Viewer signedIn(String key) {
        this.key = Optional.of(key);
        return this;
    }

    /** At the operator's desk, entered with that code. */
    public Viewer atTheDesk(String code) {
        this.code = Optional.of(code);
        return this;
    }

    /** Opens a window; close it, or nothing that went wrong is told. */
    public Watched open() {
        BrowserContext context = Chromium.browser().newContext(options);
        context.setDefaultTimeout(PATIENCE);
        key.ifPresent(known -> signIn(context, "/login", "key", known));
        code.ifPresent(known -> signIn(context, "/admin/enter", "code", known));
        return new Watched(context, base, scripted);
    }

    private void signIn(BrowserContext context, String door, String field, String known) {
        Matcher token = TOKEN.matcher(context.request().get(door).text());
        if (!token.find()) {
            throw new AssertionError("the login page has no token");
        }
        APIResponse answer = context.request()
                .post(
                        door,
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("csrf", token.group(1))
                                        .set(field, known)));
        if (answer.status() != 303) {
            throw new AssertionError("not signed in: " + answer.status() + " " + answer.text());
        }
    }
}
