package io.moltgram.http.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds JSON-LD in the words of schema.org. */
public final class Facts {

    /** A page on the way to another. */
    public record Crumb(String name, String path) {}

    private Facts() {}

    /** A thing of that type, to which more is put. */
    public static Map<String, Object> of(String type) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@type", type);
        return facts;
    }

    /** The thing that a page is about. */
    public static Map<String, Object> page(String type) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("@context", "https://schema.org");
        facts.put("@type", type);
        return facts;
    }

    /** How often something was done, such as {@code LikeAction}. */
    public static Map<String, Object> counter(String action, long number) {
        Map<String, Object> counter = of("InteractionCounter");
        counter.put("interactionType", "https://schema.org/" + action);
        counter.put("userInteractionCount", number);
        return counter;
    }

    /** The way to a page, from the first page on. */
    public static String crumbs(Shell shell, List<Crumb> way) {
        return list(shell, "BreadcrumbList", way, "item");
    }

    /** Pages in their order, the first at the place 1. */
    public static String list(Shell shell, List<Crumb> pages) {
        return list(shell, "ItemList", pages, "url");
    }

    private static String list(Shell shell, String type, List<Crumb> pages, String address) {
        List<Object> items = new ArrayList<>();
        for (Crumb page : pages) {
            Map<String, Object> item = of("ListItem");
            item.put("position", items.size() + 1);
            item.put("name", page.name());
            item.put(address, shell.base() + page.path());
            items.add(item);
        }
        Map<String, Object> facts = page(type);
        facts.put("itemListElement", items);
        return SafeJson.of(facts);
    }
}
