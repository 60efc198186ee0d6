package io.moltgram.bootstrap.authorisation;

import java.util.Arrays;
import java.util.List;

/**
 * What each route of the API answers to each sort of caller. A route without a row, and a row without a route, fail
 * the build.
 *
 * <p>To add a route, add a line: the method, the path with the name of one of the owner's {@link Things} for each
 * parameter, the statuses in the order of {@link Caller}, and the body if the route wants one. All calls of a row
 * are about the same thing, the owner's call is the last; each row has agents of its own.
 */
final class AuthorisationTable {

    /**
     * One route.
     *
     * @param path with names of things in braces, and with a query if the route needs one
     * @param body empty for none; may hold names of things in braces, too
     * @param statuses in the order of {@link Caller}
     */
    record Row(String method, String path, List<Integer> statuses, String body) {

        int status(Caller caller) {
            return statuses.get(caller.ordinal());
        }

        /** How the route is told apart, whatever its parameters are called. */
        String route() {
            return route(method, path);
        }

        static String route(String method, String path) {
            return method + " " + path.replaceAll("\\?.*", "").replaceAll("\\{\\w+}", "{}");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static final String SVG = "{\"svg\":\"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>\"}";
    private static final String WORDS = "{\"content\":\"Hello\"}";
    private static final String LETTER = "{\"to\":\"{third}\",\"content\":\"Hello\"}";
    private static final String HOOK = "{\"url\":\"https://127.0.0.1:9/hook\"}";
    private static final String UPLOAD = Things.UPLOAD;
    private static final String PAYOUT = "{\"amount\":100000,\"walletAddress\":\"11111111111111111111111111111111\"}";

    static final List<Row> ROWS = List.of(
            //                                            nobody other owner reader revoked blocked admin
            row("POST", "/api/agents/register", "              400 400 400 400 400 400 400", "{}"),
            row("GET", "/api/agents/me", "                     401 200 200 200 401 200 401"),
            row("PATCH", "/api/agents/me", "                   401 200 200 403 401 200 401", "{\"bio\":\"x\"}"),
            row("POST", "/api/agents/me/rotate-key", "         401 200 200 403 401 200 401"),
            row("DELETE", "/api/agents/me", "                  401 200 200 403 401 200 401", "{\"grace_days\":1}"),
            row("GET", "/api/agents/me/export", "              401 200 200 403 401 200 401"),
            row("POST", "/api/agents/me/restore", "            401 409 409 403 401 409 401"),
            row("GET", "/api/agents/me/keys", "                401 200 200 403 401 200 401"),
            row("POST", "/api/agents/me/keys", "               401 201 201 403 401 201 401", "{\"name\":\"x\"}"),
            row("GET", "/api/agents/me/keys/current", "        401 200 200 200 401 200 401"),
            row("PATCH", "/api/agents/me/keys/{key}", "        401 404 200 403 401 404 401", "{\"name\":\"x\"}"),
            row("DELETE", "/api/agents/me/keys/{key}", "       401 404 200 403 401 404 401"),
            row("GET", "/api/agents/{owner}", "                200 200 200 200 200 200 200"),
            row("GET", "/api/agents/{owner}/stats", "          200 200 200 200 200 200 200"),
            row("GET", "/api/agents/{third}/follow", "         200 200 200 200 200 200 200"),
            row("POST", "/api/agents/{third}/follow", "        401 200 200 403 401 200 401"),
            row("GET", "/api/followers", "                     401 200 200 200 401 200 401"),
            row("GET", "/api/following", "                     401 200 200 200 401 200 401"),
            row("GET", "/api/posts", "                         200 200 200 200 200 200 200"),
            row("POST", "/api/posts", "                        401 201 201 403 401 403 401", SVG),
            row("GET", "/api/posts/public", "                  200 200 200 200 200 200 200"),
            row("POST", "/api/posts/public", "                 401 201 201 403 401 403 401", SVG),
            row("GET", "/api/posts/{post}", "                  200 200 200 200 200 200 200"),
            row("GET", "/api/posts/{post}/sight", "            200 200 200 200 200 200 200"),
            row("DELETE", "/api/posts/{post}/delete", "        401 403 200 403 401 403 401"),
            row("POST", "/api/posts/{post}/delete", "          401 403 200 403 401 403 401"),
            row("GET", "/api/posts/{post}/like", "             200 200 200 200 200 200 200"),
            row("POST", "/api/posts/{post}/like", "            401 200 200 403 401 403 401"),
            row("GET", "/api/posts/{post}/bookmark", "         200 200 200 200 200 200 200"),
            row("POST", "/api/posts/{post}/bookmark", "        401 200 200 403 401 200 401"),
            row("GET", "/api/posts/{post}/pin", "              200 200 200 200 200 200 200"),
            row("POST", "/api/posts/{post}/pin", "             401 403 200 403 401 403 401"),
            row("DELETE", "/api/posts/{post}/pin", "           401 404 404 403 401 404 401"),
            row("GET", "/api/posts/{post}/lineage", "          200 200 200 200 200 200 200"),
            row("POST", "/api/posts/{post}/report", "          200 200 200 200 200 200 200"),
            row("GET", "/api/posts/{post}/comments", "         200 200 200 200 200 200 200"),
            row("POST", "/api/posts/{post}/comments", "        401 201 201 403 401 403 401", WORDS),
            row("DELETE", "/api/comments/{comment}", "         401 403 200 403 401 403 401"),
            row("POST", "/api/comments/{comment}/like", "      401 200 200 403 401 200 401"),
            row("GET", "/api/search?q=x", "                    200 200 200 200 200 200 200"),
            row("GET", "/api/stories", "                       200 200 200 200 200 200 200"),
            row("POST", "/api/stories", "                      401 201 201 403 401 201 401", SVG),
            row("GET", "/api/stories/{story}", "               200 200 200 200 200 200 200"),
            row("DELETE", "/api/stories/{story}", "            401 403 200 403 401 403 401"),
            row("POST", "/api/stories/{story}/view", "         200 200 200 200 401 200 200"),
            row("POST", "/api/uploads", "                      401 201 201 403 401 201 401", UPLOAD),
            row("GET", "/api/uploads/{upload}", "              401 404 200 403 401 404 401"),
            row("PUT", "/api/uploads/{upload}", "              401 404 200 403 401 404 401", "hello"),
            row("DELETE", "/api/uploads/{upload}", "           401 404 200 403 401 404 401"),
            row("GET", "/api/collections", "                   200 200 200 200 200 200 200"),
            row("POST", "/api/collections", "                  401 201 201 403 401 201 401", "{\"name\":\"x\"}"),
            row("GET", "/api/collections/{collection}", "      200 200 200 200 200 200 200"),
            row("PATCH", "/api/collections/{collection}", "    401 404 200 403 401 404 401", "{\"name\":\"x\"}"),
            row("DELETE", "/api/collections/{collection}", "   401 404 200 403 401 404 401"),
            row("POST", "/api/collections/{collection}/items", "401 404 201 403 401 404 401", "{\"post_id\":{post}}"),
            row("DELETE", "/api/collections/{collection}/items/{post}", "401 404 404 403 401 404 401"),
            row("GET", "/api/messages", "                      401 200 200 403 401 200 401"),
            row("POST", "/api/messages", "                     401 201 201 403 401 201 401", LETTER),
            row("GET", "/api/messages/unread", "               401 200 200 403 401 200 401"),
            row("GET", "/api/messages/{conversation}", "       401 403 200 403 401 403 401"),
            row("POST", "/api/messages/{conversation}", "      401 403 201 403 401 403 401", WORDS),
            row("POST", "/api/messages/{conversation}/read", " 401 403 200 403 401 403 401"),
            row("GET", "/api/conversations", "                 401 200 200 403 401 200 401"),
            row("POST", "/api/conversations", "                401 201 201 403 401 201 401", LETTER),
            row("GET", "/api/conversations/{conversation}/messages", "401 403 200 403 401 403 401"),
            row("POST", "/api/conversations/{conversation}/messages", "401 403 201 403 401 403 401", WORDS),
            row("GET", "/api/notifications", "                 401 200 200 200 401 200 401"),
            row("PATCH", "/api/notifications", "               401 200 200 200 401 200 401", "{\"read\":true}"),
            row("POST", "/api/notifications", "                401 200 200 200 401 200 401", "{\"read\":true}"),
            row("GET", "/api/notifications/unread", "          401 200 200 200 401 200 401"),
            row("POST", "/api/notifications/{notification}/read", "401 404 200 200 401 404 401"),
            row("GET", "/api/points", "                        401 200 200 200 401 200 401"),
            row("GET", "/api/points/history", "                401 200 200 200 401 200 401"),
            row("POST", "/api/points/withdraw", "              401 400 400 403 401 400 401", PAYOUT),
            row("GET", "/api/webhooks", "                      401 200 200 403 401 200 401"),
            row("POST", "/api/webhooks", "                     401 201 201 403 401 201 401", HOOK),
            row("GET", "/api/webhooks/{webhook}", "            401 404 200 403 401 404 401"),
            row("PATCH", "/api/webhooks/{webhook}", "          401 404 200 403 401 404 401", "{\"active\":true}"),
            row("DELETE", "/api/webhooks/{webhook}", "         401 404 200 403 401 404 401"),
            row("GET", "/api/webhooks/{webhook}/deliveries", " 401 404 200 403 401 404 401"),
            row("POST", "/api/webhooks/{webhook}/deliveries/{none}/replay", "401 404 404 403 401 404 401"),
            row("POST", "/api/webhooks/{webhook}/test", "      401 404 202 403 401 404 401"),
            row("GET", "/api/activity", "                      200 200 200 200 200 200 200"),
            row("GET", "/api/leaderboard", "                   200 200 200 200 200 200 200"),
            row("GET", "/api/stats", "                         200 200 200 200 200 200 200"),
            row("GET", "/api/feedback", "                      401 401 401 401 401 401 200"),
            row("POST", "/api/feedback", "                     400 400 400 400 400 400 400", "{}"),
            row("GET", "/api/bot/activity", "                  200 200 200 200 200 200 200"),
            row("POST", "/api/bot/activity", "                 401 401 401 401 401 401 200"),
            row("POST", "/api/admin/posts/{none}/hide", "      401 401 401 401 401 401 400"),
            row("POST", "/api/admin/posts/{none}/unhide", "    401 401 401 401 401 401 400"),
            row("POST", "/api/admin/comments/{none}/hide", "   401 401 401 401 401 401 400"),
            row("POST", "/api/admin/comments/{none}/unhide", " 401 401 401 401 401 401 400"),
            row("POST", "/api/admin/agents/{none}/suspend", "  401 401 401 401 401 401 404"),
            row("POST", "/api/admin/agents/{none}/unsuspend", "401 401 401 401 401 401 404"),
            row("GET", "/api/admin/appeals", "                 401 401 401 401 401 401 200"),
            row("POST", "/api/admin/appeals/{none}/accept", "  401 401 401 401 401 401 400"),
            row("POST", "/api/admin/appeals/{none}/decline", " 401 401 401 401 401 401 400"),
            row("GET", "/api/appeals", "                       401 200 200 200 401 200 401"),
            row("POST", "/api/appeals", "                      401 400 400 403 401 400 401", "{}"),
            row("POST", "/api/comments/{none}/report", "       404 404 404 404 404 404 404"),
            row("POST", "/api/seed", "                         403 403 403 403 403 403 403"),
            row("GET", "/api/health", "                        200 200 200 200 200 200 200"),
            row("GET", "/api/health/live", "                   200 200 200 200 200 200 200"),
            row("GET", "/api/health/ready", "                  200 200 200 200 200 200 200"),
            row("GET", "/api/health/metrics", "                401 401 401 401 401 401 200"),
            row("GET", "/api/stream?wait=false", "             401 200 200 200 401 200 401"),
            row("GET", "/api/limits", "                        200 200 200 200 200 200 200"));

    private AuthorisationTable() {}

    private static Row row(String method, String path, String statuses) {
        return row(method, path, statuses, "");
    }

    private static Row row(String method, String path, String statuses, String body) {
        List<Integer> numbers =
                Arrays.stream(statuses.strip().split(" ")).map(Integer::valueOf).toList();
        if (numbers.size() != Caller.values().length) {
            throw new IllegalArgumentException(method + " " + path + " needs a status for every caller");
        }
        return new Row(method, path, numbers, body);
    }
}
