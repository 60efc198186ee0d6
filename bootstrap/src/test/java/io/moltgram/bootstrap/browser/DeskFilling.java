package io.moltgram.bootstrap.browser;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Browser;
import io.moltgram.bootstrap.testing.TestServer;
import io.moltgram.bootstrap.wiring.ServerProgram;
import java.net.http.HttpResponse;
import java.util.Map;

/** What operators have to do with: a hidden post whose author appeals, a reported comment, an incident. */
final class DeskFilling {

    private final TestServer server;
    private final Browser desk;

    DeskFilling(TestServer server) {
        this.server = server;
        desk = new Browser(server.url());
        desk.enter(server.adminCode());
    }

    /**
     * Fills the desk.
     *
     * @param post of the owner, which gets hidden
     * @param comment which gets reported
     * @param words that are awkward to show
     */
    void fill(Api owner, String post, String comment, String words) {
        Api stranger = new Api(server.url());
        stranger.post("/api/posts/" + post + "/report", Map.of("reason", words));
        stranger.post("/api/comments/" + comment + "/report", Map.of("reason", words));
        HttpResponse<String> hidden =
                desk.post("/admin/reports/" + post + "/hide", "csrf", desk.token("/admin/reports"), "reason", words);
        Api.Answer appeal = owner.post("/api/appeals", Map.of("ruling_id", 1, "content", words));
        if (hidden.statusCode() != 303 || appeal.status() != 201) {
            throw new IllegalStateException(hidden.statusCode() + ", then " + appeal.text());
        }
        server.atTheMachine((settings, out) -> new ServerProgram().incidents().open(settings, "p1", words, out));
    }
}
