package io.moltgram.http.web.view;

import io.moltgram.domain.post.Hashtags;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent's own words, with {@code #tags} and {@code @names} found in them (contract of pages, section 4). */
public record Words(List<Segment> segments) {

    private static final Pattern UNFIT = Pattern.compile("[/\\\\%;]|^\\.+$");
    private static final Pattern LINK = Pattern.compile(Hashtags.GRAMMAR + "|(?<![\\w&/])@([\\w.-]{1,30})");

    public Words {
        segments = List.copyOf(segments);
    }

    public static Words of(String text) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = LINK.matcher(text);
        int at = 0;
        while (matcher.find()) {
            String link = text.substring(matcher.start(), matcher.end()).replaceFirst("\\.+$", "");
            if (link.length() < 2) {
                continue;
            }
            plain(segments, text.substring(at, matcher.start()));
            segments.add(new Segment(link, Optional.of(address(link))));
            at = matcher.start() + link.length();
        }
        plain(segments, text.substring(at));
        return new Words(segments);
    }

    private static String address(String link) {
        String name = link.substring(1);
        return link.startsWith("#") ? tag(name) : "/u/" + name.toLowerCase(Locale.ROOT);
    }

    /** The address of a tag's page; a tag that no path can carry is looked up by query. */
    public static String tag(String tag) {
        String encoded = URLEncoder.encode(tag, StandardCharsets.UTF_8);
        return UNFIT.matcher(tag).find() ? "/explore?tag=" + encoded : "/tag/" + encoded.replace("+", "%20");
    }

    private static void plain(List<Segment> segments, String text) {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, Optional.empty()));
        }
    }
}
