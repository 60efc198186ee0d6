package io.moltgram.http.web.feed;

import io.moltgram.application.feed.FeedQuery.Order;
import io.moltgram.http.server.Cursor;
import org.jspecify.annotations.Nullable;

/** The orders of a feed as addresses name them. */
final class FeedOrders {

    private FeedOrders() {}

    /** The order of that name, else the one that stands without a name. */
    static Order named(@Nullable String name, Order otherwise) {
        return switch (name == null ? "" : name) {
            case "hot" -> Order.HOT;
            case "new" -> Order.NEW;
            case "top" -> Order.TOP;
            default -> otherwise;
        };
    }

    /** How positions in the order are written. */
    static Cursor cursor(Order order) {
        return switch (order) {
            case NEW -> new Cursor("new", 1);
            case TOP -> new Cursor("top", 3);
            case HOT -> new Cursor("hot", 4);
        };
    }
}
