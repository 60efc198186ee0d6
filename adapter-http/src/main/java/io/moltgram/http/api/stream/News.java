package io.moltgram.http.api.stream;

import io.moltgram.application.Stretch;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.notification.NotificationItem;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.application.stream.NewsQueries;
import io.moltgram.application.stream.Passed;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.http.api.message.MessageView;
import io.moltgram.http.api.notification.NotificationView;
import io.moltgram.http.api.post.PostView;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what is new and writes it down as server-sent events; each says how far its reader has come with it. */
public final class News {

    private static final int MOST_AT_ONCE = 50;

    /** So many posts of everybody are looked at in one step. */
    private static final long POSTS_AT_ONCE = 10_000;

    /**
     * A piece of the stream.
     *
     * @param bytes empty if there is nothing to tell
     * @param passed how far that leads
     * @param isMore whether more is there already
     */
    record Piece(byte[] bytes, Passed passed, boolean isMore) {}

    private final NewsQueries news;
    private final NotificationQueries inbox;
    private final MediaLinks links;
    private final Json json;

    public News(NewsQueries news, NotificationQueries inbox, MediaLinks links, Json json) {
        this.news = news;
        this.inbox = inbox;
        this.links = links;
        this.json = json;
    }

    NewsQueries.Settled settled() {
        return news.settled();
    }

    /** The next piece for the agent. */
    Piece next(AgentId agent, boolean withMessages, Passed passed, Passed settled) {
        Passed upTo = settled.post(Math.min(settled.post(), passed.post() + POSTS_AT_ONCE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Passed now = notifications(agent, passed, upTo, out);
        now = withMessages ? messages(agent, now, upTo, out) : now.message(upTo.message());
        now = posts(agent, now, upTo, out);
        return new Piece(out.toByteArray(), now, !now.equals(settled));
    }

    private Passed notifications(AgentId agent, Passed passed, Passed upTo, ByteArrayOutputStream out) {
        if (passed.notification() >= upTo.notification()) {
            return passed;
        }
        List<NotificationItem> items =
                news.notifications(agent, passed.notification(), upTo.notification(), MOST_AT_ONCE);
        Passed now = passed;
        if (!items.isEmpty()) {
            long unread = inbox.inbox(agent, false, Stretch.first(1)).unread();
            for (NotificationItem item : items) {
                now = now.notification(item.notification().id().value());
                write(out, now, "notification", NotificationView.of(item, unread, links));
            }
        }
        return items.size() < MOST_AT_ONCE ? now.notification(upTo.notification()) : now;
    }

    private Passed messages(AgentId agent, Passed passed, Passed upTo, ByteArrayOutputStream out) {
        if (passed.message() >= upTo.message()) {
            return passed;
        }
        List<MessageItem> items = news.messages(agent, passed.message(), upTo.message(), MOST_AT_ONCE);
        Passed now = passed;
        for (MessageItem item : items) {
            now = now.message(item.message().id().value());
            write(out, now, "message", MessageView.of(item, links));
        }
        return items.size() < MOST_AT_ONCE ? now.message(upTo.message()) : now;
    }

    private Passed posts(AgentId agent, Passed passed, Passed upTo, ByteArrayOutputStream out) {
        if (passed.post() >= upTo.post()) {
            return passed;
        }
        List<FeedItem> items = news.posts(agent, passed.post(), upTo.post(), MOST_AT_ONCE);
        Passed now = passed;
        for (FeedItem item : items) {
            now = now.post(item.post().id().value());
            write(out, now, "post", PostView.listed(item, links));
        }
        return items.size() < MOST_AT_ONCE ? now.post(upTo.post()) : now;
    }

    private void write(ByteArrayOutputStream out, Passed passed, String event, Object data) {
        out.writeBytes(
                ("id: " + EventId.show(passed) + "\nevent: " + event + "\ndata: ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(json.bytes(data));
        out.write('\n');
        out.write('\n');
    }
}
