package io.moltgram.http.web.analytics;

import io.moltgram.application.analytics.Audience;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The programs that call themselves something by which they are known, and what the others sound like. */
final class Programs {

    /** For whom no better name is known. */
    static final String OTHER = "other";

    /** A program and what it is for. */
    record Program(Audience audience, String name) {}

    /** @param mark what stands in the words, in small letters; the first that is found counts */
    private record Sign(String mark, Program program) {}

    private static final List<Sign> SIGNS = List.of(
            agent("chatgpt-user", "ChatGPT"),
            agent("claude-user", "Claude"),
            agent("perplexity-user", "Perplexity"),
            agent("mistralai-user", "Mistral"),
            agent("meta-externalfetcher", "Meta AI"),
            agent("google-notebooklm", "NotebookLM"),
            agent("openclaw", "OpenClaw"),
            agent("headlesschrome", "Headless Chrome"),
            agent("playwright", "Playwright"),
            agent("puppeteer", "Puppeteer"),
            agent("selenium", "Selenium"),
            bot("gptbot", "GPTBot"),
            bot("oai-searchbot", "OAI-SearchBot"),
            bot("claudebot", "ClaudeBot"),
            bot("claude-searchbot", "Claude-SearchBot"),
            bot("perplexitybot", "PerplexityBot"),
            bot("ccbot", "CCBot"),
            bot("bytespider", "Bytespider"),
            bot("amazonbot", "Amazonbot"),
            bot("meta-externalagent", "Meta"),
            bot("googlebot", "Googlebot"),
            bot("bingbot", "Bingbot"),
            bot("applebot", "Applebot"),
            bot("duckduckbot", "DuckDuckBot"),
            bot("yandexbot", "Yandex"),
            bot("baiduspider", "Baidu"),
            bot("yeti/", "Naver"),
            bot("daum/", "Daum"),
            bot("ahrefsbot", "Ahrefs"),
            bot("semrushbot", "Semrush"),
            bot("mj12bot", "Majestic"),
            bot("petalbot", "PetalBot"),
            bot("facebookexternalhit", "Facebook"),
            bot("kakaotalk-scrap", "KakaoTalk"),
            bot("twitterbot", "Twitter"),
            bot("linkedinbot", "LinkedIn"),
            bot("slackbot", "Slack"),
            bot("discordbot", "Discord"),
            bot("telegrambot", "Telegram"),
            bot("whatsapp", "WhatsApp"),
            bot("mastodon", "Mastodon"),
            bot("lighthouse", "Lighthouse"),
            bot("uptimerobot", "UptimeRobot"),
            bot("pingdom", "Pingdom"),
            bot("bot", OTHER),
            bot("crawl", OTHER),
            bot("spider", OTHER),
            bot("preview", OTHER),
            bot("monitor", OTHER),
            bot("scan", OTHER),
            agent("curl/", "curl"),
            agent("wget/", "Wget"),
            agent("python", "Python"),
            agent("aiohttp", "Python"),
            agent("httpx", "Python"),
            agent("go-http-client", "Go"),
            agent("node", "JavaScript"),
            agent("undici", "JavaScript"),
            agent("axios", "JavaScript"),
            agent("deno/", "JavaScript"),
            agent("bun/", "JavaScript"),
            agent("java", "Java"),
            agent("okhttp", "Java"),
            agent("apache-httpclient", "Java"),
            agent("ruby", "Ruby"),
            agent("php", "PHP"),
            agent("guzzle", "PHP"),
            agent("reqwest", "Rust"),
            agent("dotnet", ".NET"));

    private static final Program UNKNOWN_AGENT = new Program(Audience.AGENTS, OTHER);
    private static final Program SILENT = new Program(Audience.BOTS, OTHER);

    private Programs() {}

    private static Sign agent(String mark, String name) {
        return new Sign(mark, new Program(Audience.AGENTS, name));
    }

    private static Sign bot(String mark, String name) {
        return new Sign(mark, new Program(Audience.BOTS, name));
    }

    /** Empty for a browser with somebody before it, as far as one can tell. */
    static Optional<Program> find(String userAgent) {
        if (userAgent.isEmpty()) {
            return Optional.of(SILENT);
        }
        String words = userAgent.toLowerCase(Locale.ROOT).replace("cubot", ""); // a make of phones
        for (Sign sign : SIGNS) {
            if (words.contains(sign.mark())) {
                return Optional.of(sign.program());
            }
        }
        return words.startsWith("mozilla/") || words.startsWith("opera/")
                ? Optional.empty()
                : Optional.of(UNKNOWN_AGENT);
    }
}
