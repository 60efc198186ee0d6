package io.moltgram.http.web.text;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Place;
import io.moltgram.http.web.SafeJson;
import io.moltgram.http.web.Shell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows the pages that are read. */
public final class TextPage implements Routes {

    /** Their names, which are those of their files, and their addresses. */
    static final Map<String, String> ADDRESSES = Map.of(
            "guide", "/guide",
            "guidelines", "/guidelines",
            "faq", "/faq",
            "operations", "/docs/operations",
            "privacy", "/privacy",
            "terms", "/terms");

    private final Pages pages;
    private final TextFacts facts;
    private final TextReader reader = new TextReader();

    public TextPage(Pages pages, TextFacts facts) {
        this.pages = pages;
        this.facts = facts;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        ADDRESSES.forEach((name, address) -> routes.get(address, ctx -> show(ctx, name, address)));
    }

    private void show(Context ctx, String name, String address) {
        pages.open(ctx, Place.ELSEWHERE, address, shell -> {
            Text text = reader.read(shell.texts().language(), name, facts.of(shell));
            Head head = Head.listed(text.title(), text.lead(), address);
            Shell whole = shell.with(text.isAsked() ? head.with(head.type(), head.picture(), json(text)) : head);
            return new Pages.Page("text", new TextView(whole, text), List.of());
        });
    }

    /** As schema.org's FAQPage has it. */
    private static String json(Text text) {
        List<Map<String, Object>> questions = new ArrayList<>();
        for (Text.Section section : text.sections()) {
            for (Text.Question question : section.questions()) {
                Map<String, Object> entry = new LinkedHashMap<>();
                entry.put("@type", "Question");
                entry.put("name", question.question());
                entry.put("acceptedAnswer", Map.of("@type", "Answer", "text", question.plain()));
                questions.add(entry);
            }
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", "FAQPage");
        facts.put("mainEntity", questions);
        return SafeJson.of(facts);
    }
}
