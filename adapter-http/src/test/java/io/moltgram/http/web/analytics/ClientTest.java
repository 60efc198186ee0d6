package io.moltgram.http.web.analytics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.moltgram.application.analytics.Audience;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    private static Client says(String userAgent) {
        return Client.of(new Client.Words(userAgent, "", "", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0 | desktop | Firefox | Linux
            Mozilla/5.0 (Windows NT 10.0) Chrome/141.0 Safari/537.36 Edg/141.0 | desktop | Edge | Windows
            Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/18.0 Safari/605.1.15 | desktop | Safari | macOS
            Mozilla/5.0 (iPhone; CPU like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1 | phone | Safari | iOS
            Mozilla/5.0 (iPad; CPU like Mac OS X) CriOS/141.0 Mobile/15E148 Safari/604.1 | tablet | Chrome | iPadOS
            Mozilla/5.0 (Linux; Android 10; K) Chrome/141.0.0.0 Mobile Safari/537.36 | phone | Chrome | Android
            Mozilla/5.0 (Android 13) SamsungBrowser/25 Chrome/121 Safari/537.36 | tablet | Samsung Internet | Android
            Mozilla/5.0 (Linux; Android 9; CUBOT X18) Chrome/90.0 Mobile Safari/537.36 | phone | Chrome | Android
            Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) Chrome/141.0.0.0 Safari/537.36 | desktop | Chrome | ChromeOS
            Mozilla/5.0 (Unknown) Something/1.0 | other | other | other
            """)
    void peopleAreToldByTheirDevices(String userAgent, String device, String browser, String system) {
        assertEquals(new Client(Audience.PEOPLE, device, browser, system, ""), says(userAgent));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mozilla/5.0 (compatible; Googlebot/2.1) | BOTS | Googlebot
            Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2) | BOTS | GPTBot
            Mozilla/5.0; compatible; ChatGPT-User/1.0; +https://openai.com/bot | AGENTS | ChatGPT
            Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; Claude-User/1.0) | AGENTS | Claude
            Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/141.0.0.0 Safari/537.36 | AGENTS | Headless Chrome
            facebookexternalhit/1.1 | BOTS | Facebook
            SomethingCrawler/1.0 | BOTS | other
            curl/8.5.0 | AGENTS | curl
            python-requests/2.32.3 | AGENTS | Python
            Go-http-client/2.0 | AGENTS | Go
            my-own-agent/0.1 | AGENTS | other
            """)
    void programsAreToldByTheirNames(String userAgent, Audience audience, String name) {
        assertEquals(new Client(audience, "", "", "", name), says(userAgent));
    }

    @Test
    void whoeverSaysNothingIsABot() {
        assertEquals(new Client(Audience.BOTS, "", "", "", "other"), says(""));
    }

    @Test
    void clientHintsKnowBetterThanTheFrozenUserAgent() {
        String agent = "Mozilla/5.0 (X11; Linux x86_64) Chrome/141.0 Safari/537.36";
        String brands = "\"Brave\";v=\"141\", \"Chromium\";v=\"141\"";

        assertEquals(
                new Client(Audience.PEOPLE, "phone", "Brave", "Android", ""),
                Client.of(new Client.Words(agent, brands, "?1", "\"Android\"")));
        assertEquals(
                new Client(Audience.PEOPLE, "desktop", "Chrome", "macOS", ""),
                Client.of(new Client.Words(agent, "\"Chromium\";v=\"141\"", "?0", "\"macOS\"")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            https://www.example.org/page?q=1 | example.org
            http://News.Example:8080/ | news.example
            https://example.org | example.org
            https://gram.example/explore | ''
            https://www.gram.example/ | ''
            android-app://com.example | ''
            https://user@evil.example/ | ''
            https://exa mple.org/ | ''
            https://localhost/ | ''
            https:/// | ''
            javascript:alert(1) | ''
            """)
    void ofAReferrerOnlyTheHostIsKept(String referer, String host) {
        assertEquals(host, ReferringSite.of(referer, "gram.example"));
    }
}
