package io.moltgram.bootstrap.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.Receiver;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.testing.browser.InChromium;
import io.moltgram.bootstrap.testing.browser.Viewer;
import io.moltgram.bootstrap.testing.browser.Watched;
import org.junit.jupiter.api.Test;

/** Browsers tell how quickly a page came when it is left. */
@InChromium
class VitalsBrowserTest {

    @Test
    void whatABrowserMeasuredArrives() {
        try (TestServer server = TestServer.start();
                Watched window = Viewer.of(server).open()) {
            Page page = window.visit("/leaderboard");
            page.waitForCondition(() -> "yes".equals(page.evaluate("document.documentElement.dataset.begun")));
            page.mouse().click(2, 300);
            page.waitForFunction("() => performance.getEntriesByType('first-input').length > 0");
            window.visit("/explore");
            Browser desk = new Browser(server.url());
            desk.enter(server.adminCode());
            String file = "/admin/analytics.csv?range=24h&who=all";
            Receiver.await(() -> desk.get(file).body().contains("lcp_count,all,/leaderboard,,1"));

            String csv = desk.get(file).body();
            for (String vital : new String[] {"lcp", "inp", "cls", "ttfb", "fid"}) {
                assertTrue(csv.contains(vital + "_count,all,/leaderboard,,1"), csv);
            }
        }
    }
}
