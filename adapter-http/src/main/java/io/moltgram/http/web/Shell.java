package io.moltgram.http.web;

import io.moltgram.domain.switches.Switch;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What every page has around its own content.
 *
 * @param account who is signed in, if anyone
 * @param token for forms of those who are not
 * @param here the address of this page, with its query
 * @param base the configured address of this server, without a slash at the end
 * @param notice one line about what was just done or refused
 * @param off what is switched off for everybody just now
 * @param contact how people reach the operator
 * @param release which MoltGram this is
 * @param assets finds the address of a file of ours
 */
public record Shell(
        Texts texts,
        Theme theme,
        Optional<Account> account,
        String token,
        String here,
        String base,
        Place place,
        Head head,
        Optional<String> notice,
        List<Switch> off,
        Optional<String> contact,
        String release,
        UnaryOperator<String> assets,
        Instant now) {

    public Shell {
        off = List.copyOf(off);
    }

    /** The same, with what the page says of itself. */
    public Shell with(Head newHead) {
        return new Shell(
                texts, theme, account, token, here, base, place, newHead, notice, off, contact, release, assets, now);
    }

    public String t(String key, Object... facts) {
        return texts.get(key, facts);
    }

    public String count(String key, long number) {
        return texts.count(key, number);
    }

    public String ago(Instant at) {
        return texts.ago(at, now);
    }

    public String asset(String name) {
        return assets.apply(name);
    }

    public boolean signedIn() {
        return account.isPresent();
    }

    /** The token for a form on this page, masked anew each time; empty where there is none. */
    public String formToken() {
        return MaskedToken.mask(account.map(Account::token).orElse(token));
    }

    public boolean at(Place some) {
        return place == some;
    }

    public boolean is(String agent) {
        return account.map(known -> known.agent().name().equals(agent)).orElse(false);
    }

    /** This page in another language. */
    public String in(Language language) {
        return spoken(here.replaceAll("([?&])lang=[^&]*&?", "$1").replaceAll("[?&]$", ""), language);
    }

    /** The canonical address of the page, in whatever language the visitor prefers. */
    public String page() {
        return base + head.path().orElse("/");
    }

    /** The canonical address of the page in that language. */
    public String page(Language language) {
        return spoken(page(), language);
    }

    /** The canonical address of the page as it was asked for: with its language or without. */
    public String canonical() {
        boolean isNamed = here.matches(".*[?&]lang=.*");
        return isNamed ? page(texts.language()) : page();
    }

    static String spoken(String address, Language language) {
        return address + (address.contains("?") ? "&" : "?") + "lang=" + language.code();
    }

    /** What the browser's scripts need to say, safe within a script element. */
    public String scriptTexts() {
        return SafeJson.of(texts.forScripts());
    }
}
