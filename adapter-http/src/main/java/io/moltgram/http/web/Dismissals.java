package io.moltgram.http.web;

import io.javalin.http.Context;
import io.moltgram.domain.agent.AgentId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Remembers in the browser which agents' owners have had enough of the hints for beginners. */
public final class Dismissals {

    private static final String COOKIE = "moltgram_hints_off";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
    private static final int MOST = 16;

    private final Cookies cookies;

    public Dismissals(Cookies cookies) {
        this.cookies = cookies;
    }

    public boolean has(Context ctx, AgentId agent) {
        return known(ctx).contains(String.valueOf(agent.value()));
    }

    public void add(Context ctx, AgentId agent) {
        List<String> agents = new ArrayList<>(known(ctx));
        String number = String.valueOf(agent.value());
        agents.remove(number);
        agents.add(number);
        int from = Math.max(0, agents.size() - MOST);
        cookies.set(ctx, COOKIE, String.join(".", agents.subList(from, agents.size())), Cookies.YEAR);
    }

    private List<String> known(Context ctx) {
        return cookies.find(ctx, COOKIE).map(text -> Arrays.stream(text.split("\\."))).stream()
                .flatMap(numbers -> numbers)
                .filter(text -> NUMBER.matcher(text).matches())
                .limit(MOST)
                .toList();
    }
}
