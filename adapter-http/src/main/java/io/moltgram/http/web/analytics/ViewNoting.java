package io.moltgram.http.web.analytics;

import io.moltgram.application.analytics.Audience;
import io.moltgram.application.analytics.View;
import io.moltgram.application.analytics.ViewCounting;
import io.moltgram.application.analytics.VisitorCounting;
import io.moltgram.http.server.AddressRange;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.PageViews;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Request;

/**
 * Notes what page was looked at, and what is to be counted of who looked; keeps neither address nor words. The
 * operator's desk is nobody's to look at.
 */
public final class ViewNoting implements PageViews {

    /**
     * What is noted.
     *
     * @param on whether anything is
     * @param signals whether a browser that asks not to be tracked is heard
     * @param countryHeader in which a trusted proxy names the country
     */
    public record Choice(boolean on, boolean signals, Optional<String> countryHeader) {}

    private final Choice choice;
    private final ViewCounting views;
    private final VisitorCounting visitors;
    private final KnownPages pages;
    private final Countries countries;
    private final ClientAddress addresses;
    private final String host;

    public ViewNoting(
            Choice choice,
            ViewCounting views,
            VisitorCounting visitors,
            KnownPages pages,
            Countries countries,
            HttpSettings settings) {
        this.choice = choice;
        this.views = views;
        this.visitors = visitors;
        this.pages = pages;
        this.countries = countries;
        this.addresses = new ClientAddress(settings.trustedProxies());
        this.host = host(settings.baseUrl());
    }

    private static String host(URI base) {
        String name = Optional.ofNullable(base.getHost()).orElse("").toLowerCase(Locale.ROOT);
        return name.startsWith("www.") ? name.substring(4) : name;
    }

    @Override
    public void seen(Request request, String path, String address) {
        HttpFields headers = request.getHeaders();
        if (!choice.on() || path.startsWith("/admin") || isAhead(headers)) {
            return;
        }
        pages.add(path);
        Client client = client(headers);
        if (client.audience() != Audience.PEOPLE) {
            views.count(new View(client.audience(), path, "", "", "", "", "", client.program()));
        } else if (choice.signals() && wantsNothing(headers)) {
            views.count(View.bare(Audience.PEOPLE, path));
        } else {
            views.count(new View(
                    Audience.PEOPLE,
                    path,
                    ReferringSite.of(header(headers, "Referer"), host),
                    country(request, address),
                    client.device(),
                    client.browser(),
                    client.system(),
                    ""));
            visitors.saw(address, header(headers, "User-Agent"));
        }
    }

    static Client client(HttpFields headers) {
        return Client.of(new Client.Words(
                header(headers, "User-Agent"),
                header(headers, "Sec-CH-UA"),
                header(headers, "Sec-CH-UA-Mobile"),
                header(headers, "Sec-CH-UA-Platform")));
    }

    /** A browser that fetches what may be looked at later. */
    private static boolean isAhead(HttpFields headers) {
        return header(headers, "Sec-Purpose").startsWith("prefetch")
                || header(headers, "Purpose").equals("prefetch");
    }

    /** Do Not Track, or its successor Global Privacy Control. */
    static boolean wantsNothing(HttpFields headers) {
        return header(headers, "DNT").equals("1") || header(headers, "Sec-GPC").equals("1");
    }

    private static String header(HttpFields headers, String name) {
        String value = headers.get(name);
        return value == null ? "" : value;
    }

    private String country(Request request, String address) {
        if (choice.countryHeader().isPresent() && addresses.isProxied(request)) {
            String named = header(request.getHeaders(), choice.countryHeader().get());
            if (isCountry(named)) {
                return named;
            }
        }
        return AddressRange.literal(address.replace("/64", ""))
                .map(countries::of)
                .filter(ViewNoting::isCountry)
                .orElse("");
    }

    /** Two capitals; XX and T1 are what proxies say when they do not know. */
    private static boolean isCountry(String text) {
        return text.length() == 2 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z') && !text.equals("XX");
    }
}
