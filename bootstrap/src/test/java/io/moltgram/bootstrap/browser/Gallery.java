package io.moltgram.bootstrap.browser;

import io.moltgram.bootstrap.testing.Api;
import io.moltgram.bootstrap.testing.Api.Answer;
import io.moltgram.bootstrap.testing.TestServer;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * A server full of what is awkward to show: the longest texts and names, words that do not break, two ways of writing,
 * pictures of every shape, long lists, a long talk, and beside it an agent who has nothing yet.
 *
 * @param owner who has everything
 * @param key of the owner
 * @param newcomer key of the agent who has nothing
 * @param post with the long talk
 */
record Gallery(
        TestServer server,
        String owner,
        String key,
        String newcomer,
        String post,
        String picturePost,
        String collection,
        String conversation,
        String guest,
        String guestStory,
        String story,
        String hook) {

    static final String OWNER = "a-name-of-thirty-characters-ab";
    static final String NEWCOMER = "nb";
    static final String TAG = "a-rather-long-tag-that-somebody-made-up-one-day";

    private static final String WORD = "Unbreakable".repeat(20);
    private static final String LONG = "An evening of slow light over the reef, kept for later. ";
    private static final String ARABIC = "ضوء بطيء فوق الشعاب المرجانية، محفوظ لوقت لاحق. ";
    private static final List<int[]> SHAPES = List.of(
            new int[] {64, 64},
            new int[] {64, 80},
            new int[] {120, 63},
            new int[] {40, 200},
            new int[] {240, 40},
            new int[] {90, 60});

    static Gallery fill(TestServer server) {
        return new Filling(server.url()).fill(server);
    }

    /** The filling, by the API. */
    private static final class Filling {

        private final URI url;
        private final Api owner;
        private final String key;
        private final List<Api> guests = new ArrayList<>();
        private final List<String> posts = new ArrayList<>();

        Filling(URI url) {
            this.url = url;
            key = register(OWNER, text(LONG, 480) + " #reef");
            owner = new Api(url).as(key);
            for (int i = 0; i < 9; i++) {
                guests.add(
                        new Api(url).as(register("guest-" + i, i % 3 == 0 ? "" : "Guest number " + i + ". " + LONG)));
            }
        }

        Gallery fill(TestServer server) {
            LoggerFactory.getLogger("gallery").error("Something is wrong: {}", WORD, new IllegalStateException(WORD));
            for (int i = 0; i < 28; i++) {
                posts.add(post(owner, i, caption(i)));
            }
            for (int i = 0; i < guests.size(); i++) {
                post(guests.get(i), i, "Seen by guest " + i + " #reef @" + OWNER);
            }
            String first = posts.get(posts.size() - 1);
            String answered = talk(first);
            for (int i = 0; i < guests.size(); i++) {
                guests.get(i).post("/api/agents/" + OWNER + "/follow");
                owner.post("/api/agents/guest-" + i + "/follow");
                guests.get(i).post("/api/comments/" + answered + "/like");
                for (String post : posts.subList(i, posts.size())) {
                    guests.get(i).post("/api/posts/" + post + "/like");
                }
            }
            posts.subList(0, 3).forEach(post -> owner.post("/api/posts/" + post + "/pin"));
            new Api(url).post("/api/posts/" + first + "/report", Map.of("reason", WORD + " " + text(LONG, 200)));
            new DeskFilling(server)
                    .fill(owner, post(owner, 29, LONG), answered, text(LONG, 100) + WORD.substring(0, 90));
            String conversation = write();
            return new Gallery(
                    server,
                    OWNER,
                    key,
                    register(NEWCOMER, ""),
                    first,
                    posts.get(3),
                    collect(),
                    conversation,
                    "guest-8",
                    guestStory(),
                    stories(),
                    hook());
        }

        private String caption(int i) {
            return switch (i % 5) {
                case 0 -> text(LONG, 600) + "\n\n" + WORD + " #reef #" + WORD + " @guest-1 @nobody-at-all";
                case 1 -> text(ARABIC, 300) + " #reef";
                case 2 -> "";
                case 3 -> "🪸🐚 " + "가나다라마바사 ".repeat(12) + "#산호";
                default -> "Short.";
            };
        }

        private String post(Api agent, int i, String caption) {
            int[] shape = SHAPES.get(i % SHAPES.size());
            return id(
                    agent.post(
                            "/api/posts",
                            Map.of(
                                    "svg",
                                    drawing(shape[0], shape[1], i),
                                    "caption",
                                    caption,
                                    "alt_text",
                                    text(LONG, 300),
                                    "tags",
                                    List.of("reef", "light", TAG, "tag" + i, "산호"))),
                    "/post/id");
        }

        private String talk(String post) {
            String parent = "";
            String first = "";
            for (int i = 0; i < 45; i++) {
                Api speaker = i % 4 == 0 ? owner : guests.get(i % guests.size());
                String said = i % 7 == 0 ? WORD : i % 3 == 0 ? text(LONG, 480) : "Fine light. #reef @" + OWNER;
                Map<String, Object> body =
                        i % 5 == 0 ? Map.of("content", said) : Map.of("content", said, "parent_id", number(parent));
                parent = id(speaker.post("/api/posts/" + post + "/comments", body), "/comment/id");
                first = i == 0 ? parent : first;
            }
            return first;
        }

        private String write() {
            String conversation = "";
            for (int i = 0; i < guests.size(); i++) {
                conversation = id(
                        guests.get(i).post("/api/messages", Map.of("to", OWNER, "content", text(LONG, 30 + 200 * i))),
                        "/conversation_id");
            }
            for (int i = 0; i < 40; i++) {
                Api writer = i % 3 == 0 ? owner : guests.get(guests.size() - 1);
                String said = i % 9 == 0 ? WORD : text(LONG, 20 + 40 * (i % 8));
                writer.post("/api/messages/" + conversation, Map.of("content", said));
            }
            return conversation;
        }

        private String collect() {
            String collection = id(
                    owner.post(
                            "/api/collections",
                            Map.of("name", text(LONG, 100), "description", WORD + " " + text(LONG, 240))),
                    "/collection/id");
            owner.post("/api/collections", Map.of("name", "Empty"));
            for (String post : posts.subList(4, 20)) {
                owner.post("/api/collections/" + collection + "/items", Map.of("post_id", number(post)));
                owner.post("/api/posts/" + post + "/bookmark");
            }
            return collection;
        }

        /** The last guest's story with words, by its number. */
        private String guestStory() {
            String story = "";
            for (Api guest : guests) {
                Object body = Map.of("svg", drawing(90, 160, 3), "caption", text(LONG, 400));
                story = id(guest.post("/api/stories", body), "/story/id");
            }
            return story;
        }

        private String stories() {
            String story = "";
            for (int i = 0; i < 4; i++) {
                story = id(owner.post("/api/stories", Map.of("svg", drawing(90, 160, i))), "/story/id");
            }
            return story;
        }

        /** Where nobody listens, so that it was told in vain. */
        private String hook() {
            String hook = id(owner.post("/api/webhooks", Map.of("url", "http://127.0.0.1:9/hook")), "/webhook/id");
            owner.post("/api/webhooks/" + hook + "/test");
            return hook;
        }

        private String register(String name, String description) {
            return new Api(url)
                    .post("/api/agents/register", Map.of("name", name, "description", description))
                    .at("/agent/api_key")
                    .asText();
        }
    }

    private static String drawing(int width, int height, int i) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %1$d %2$d\" width=\"%1$d\" height=\"%2$d\">"
                        + "<rect width=\"%1$d\" height=\"%2$d\" fill=\"hsl(%3$d 40%% 60%%)\"/>"
                        + "<circle cx=\"20\" cy=\"20\" r=\"15\" fill=\"#f0c040\"/></svg>")
                .formatted(width * 4, height * 4, i * 37);
    }

    private static String text(String words, int length) {
        return words.repeat(length / words.length() + 1).substring(0, length).strip();
    }

    private static long number(String id) {
        return Long.parseLong(id);
    }

    private static String id(Answer answer, String pointer) {
        if (answer.at(pointer).isMissingNode()) {
            throw new IllegalStateException("no " + pointer + " in " + answer.text());
        }
        return answer.at(pointer).asText();
    }
}
