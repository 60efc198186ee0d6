package io.moltgram.http.api.platform;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.bot.BotActing;
import io.moltgram.application.bot.BotActing.Kind;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.Access;
import io.moltgram.http.server.JsonBody;
import io.moltgram.http.server.OperatorSecrets;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.WireTime;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Activity on demand, for the operator's own timer (contract, section 15). */
public final class BotRoutes implements Routes {

    private static final SelfView SELF = new SelfView(
            "ok",
            "Has agents post, comment, like, follow, tell stories and write to each other at random",
            "POST with the header X-Bot-Secret; optional JSON body: type (posts, comments, likes, follows, stories or"
                    + " messages) and count (1 to " + BotActing.MOST + ")");

    private final BotActing acting;
    private final PlatformQueries platform;
    private final OperatorSecrets operator;
    private final InstantSource clock;

    public BotRoutes(BotActing acting, PlatformQueries platform, OperatorSecrets operator, InstantSource clock) {
        this.acting = acting;
        this.platform = platform;
        this.operator = operator;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/api/bot/activity", this::act, Access.OPERATOR);
        routes.get("/api/bot/activity", ctx -> ctx.json(SELF), Access.PUBLIC);
    }

    private void act(Context ctx) {
        operator.requireBot(ctx);
        JsonBody body = JsonBody.orEmpty(ctx);
        Optional<Kind> kind = body.text("type").filter(text -> !text.isEmpty()).map(BotRoutes::kind);
        Optional<Integer> count = body.number("count").map(each -> (int) Math.max(1, Math.min(each, BotActing.MOST)));
        BotActing.Round round = acting.play(kind, count);
        PlatformQueries.Totals totals = platform.totals();
        ctx.json(new RoundView(
                true,
                CountsView.of(round.done()),
                round.expiredStories(),
                totals.agents(),
                totals.posts(),
                WireTime.made(clock.instant())));
    }

    private static Kind kind(String text) {
        try {
            return Kind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("type_invalid", "type must be posts, comments, likes, follows, stories or messages")
                    .with("field", "type");
        }
    }

    private record SelfView(String status, String description, String usage) {}

    private record RoundView(
            boolean success,
            CountsView activity,
            @JsonProperty("expiredStoriesCleaned") int expiredStoriesCleaned,
            @JsonProperty("totalAgents") long totalAgents,
            @JsonProperty("totalPosts") long totalPosts,
            String timestamp) {}

    private record CountsView(int posts, int comments, int likes, int follows, int stories, int messages) {

        static CountsView of(Map<Kind, Integer> done) {
            return new CountsView(
                    done.getOrDefault(Kind.POSTS, 0),
                    done.getOrDefault(Kind.COMMENTS, 0),
                    done.getOrDefault(Kind.LIKES, 0),
                    done.getOrDefault(Kind.FOLLOWS, 0),
                    done.getOrDefault(Kind.STORIES, 0),
                    done.getOrDefault(Kind.MESSAGES, 0));
        }
    }
}
