package io.moltgram.http.api.stream;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.switches.SwitchKind;
import io.moltgram.http.server.ClientAddress;
import io.moltgram.http.server.Routes;
import java.util.regex.Pattern;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * Tells whoever has the page of a post open, signed in or not, that somebody said something: {@code ready} with the
 * number of comments, then {@code comment} each time. The page fetches what is new by itself.
 */
public final class OnlookerRoutes implements Routes {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

    private final Onlookers onlookers;
    private final FeedQueries feed;
    private final SwitchBoard switches;

    public OnlookerRoutes(Onlookers onlookers, FeedQueries feed, SwitchBoard switches) {
        this.onlookers = onlookers;
        this.feed = feed;
        this.switches = switches;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/post/{id}/live", this::open);
    }

    private void open(Context ctx) {
        String number = ctx.pathParam("id");
        if (!NUMBER.matcher(number).matches()) {
            throw unknown();
        }
        PostId post = PostId.parse(number);
        long comments = feed.post(post).orElseThrow(OnlookerRoutes::unknown).comments();
        ServletContextRequest request = ServletContextRequest.getServletContextRequest(ctx.req());
        if (request.getMethod().equals("HEAD")) {
            StreamOpening.tellType(request);
            return;
        }
        String address = ClientAddress.of(ctx);
        Onlooker onlooker = new Onlooker(
                post,
                address,
                () -> switches.of(SwitchKind.NETWORK_SHUT, address).isEmpty(),
                request,
                request.getServletContextResponse());
        onlookers.open(onlooker);
        StreamOpening.tellType(request);
        ctx.future(() -> {
            onlooker.greet(comments);
            return onlooker.end();
        });
    }

    private static Refusal unknown() {
        return Refusal.notFound("post_not_found", "Post not found");
    }
}
