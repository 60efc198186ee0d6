package io.moltgram.bootstrap.testing.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A window in which nothing goes wrong unseen. It notes errors and warnings of the console, uncaught errors, reports of
 * the content policy, requests that failed or were answered with an error, dialogs, and what stands out of the window
 * sideways; {@code close} fails when there is anything.
 */
public final class Watched implements AutoCloseable {

    /** Noise of the browser itself: failed loads are told by their requests, the rest is about this machine. */
    private static final List<String> IGNORED = List.of(
            "Failed to load resource:", "Service Worker registration blocked by Playwright", "GPU stall due to");

    /** So that a report of the policy can be told from other lines, and names the page. */
    private static final String REPORTS = """
            document.addEventListener("securitypolicyviolation", (event) =>
              console.error(`policy: ${event.effectiveDirective} ${event.blockedURI} ${event.sample}`));
            """;

    private final BrowserContext context;
    private final URI base;
    private final boolean scripted;
    private final Page page;
    private final List<String> problems = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private String at = "";

    Watched(BrowserContext context, URI base, boolean scripted) {
        this.context = context;
        this.base = base;
        this.scripted = scripted;
        context.addInitScript(REPORTS);
        context.onConsoleMessage(this::hear);
        context.onWebError(error -> note("uncaught: " + error.error()));
        context.onRequestFailed(this::failed);
        context.onResponse(this::answered);
        page = context.newPage();
        page.onDialog(dialog -> {
            note("dialog: " + dialog.message());
            dialog.dismiss();
        });
    }

    /** For everything that is done on the page. */
    public Page page() {
        return page;
    }

    /** Opens a path of the server, which must answer 200; returns when its scripts have begun. */
    public Page visit(String path) {
        return visit(path, 200);
    }

    public Page visit(String path, int status) {
        at = path;
        Response response = page.navigate(base.resolve(path).toString());
        if (response.status() != status) {
            note("answered " + response.status());
        }
        look();
        return page;
    }

    /** Waits until the page and its scripts have begun, then checks that nothing stands out sideways. */
    public void look() {
        page.waitForLoadState();
        if (scripted) {
            page.waitForFunction(Layout.READY);
        }
        for (Object fault : (List<?>) page.evaluate(Layout.FAULTS)) {
            note("layout: " + fault);
        }
    }

    /** From now on, failed requests and errors whose address ends so are part of the test. */
    public void expectFailure(String addressEnd) {
        expected.add(addressEnd);
    }

    /** What went wrong so far; forgotten thereby. */
    public List<String> problems() {
        page.evaluate("1"); // what the browser has told before has been heard when this is answered
        List<String> found = List.copyOf(problems);
        problems.clear();
        return found;
    }

    @Override
    public void close() {
        try {
            List<String> found = problems();
            if (!found.isEmpty()) {
                throw new AssertionError(String.join("\n", found));
            }
        } finally {
            context.close();
        }
    }

    private void hear(ConsoleMessage message) {
        if (Set.of("error", "warning").contains(message.type())
                && IGNORED.stream().noneMatch(message.text()::startsWith)
                && IGNORED.stream().noneMatch(message.text()::contains)) {
            note("console: " + message.text() + " (" + message.location() + ")");
        }
    }

    private void failed(Request request) {
        boolean refused = !scripted && request.url().endsWith(".js"); // a preload, where scripts are off
        if (!refused && !"net::ERR_ABORTED".equals(request.failure()) && !isExpected(request.url())) {
            note("failed: " + request.method() + " " + request.url() + " " + request.failure());
        }
    }

    private void answered(Response response) {
        boolean visited = response.request().isNavigationRequest();
        if (response.status() >= 400 && !visited && !isExpected(response.url())) {
            note("answered " + response.status() + ": " + response.request().method() + " " + response.url());
        }
    }

    private boolean isExpected(String address) {
        return expected.stream().anyMatch(address::endsWith);
    }

    private void note(String problem) {
        problems.add(at + ": " + problem);
    }
}
