package io.moltgram.http.api.message;

import io.javalin.http.Context;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.server.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The part of a conversation that a request asks for: the newest messages, or those older than {@code before}, or those
 * newer than {@code after}; {@code cursor} reads on in the direction in which the page before it was read.
 *
 * @param isFull whether there are as many messages as were asked for
 * @param nextCursor null at the end of the conversation
 */
record MessagePage(
        List<MessageItem> oldestFirst,
        boolean isFull,
        @Nullable String nextCursor) {

    static final int USUAL = 50;
    static final int MOST = 100;

    /** The keys are the message's number, and the direction. */
    private static final Cursor CURSOR = new Cursor("messages", 2);

    private static final long OLDER = 0;
    private static final long NEWER = 1;

    /** @param usual how many messages there are when the request names no limit */
    static MessagePage asked(Context ctx, MessageQueries messages, ConversationId conversation, int usual) {
        int limit = (int) Numbers.clamp(ctx.queryParam("limit"), usual, 1, MOST);
        Position start = CURSOR.position(ctx).orElseGet(() -> start(ctx));
        Stretch stretch = new Stretch(Optional.of(start), limit);
        boolean isNewer = start.key(1) == NEWER;
        Slice<MessageItem> slice =
                isNewer ? messages.after(conversation, stretch) : messages.before(conversation, stretch);
        List<MessageItem> items = new ArrayList<>(slice.items());
        if (!isNewer) {
            Collections.reverse(items);
        }
        String next = slice.next()
                .map(position -> CURSOR.show(Position.of(position.key(0), start.key(1))))
                .orElse(null);
        return new MessagePage(items, items.size() == limit, next);
    }

    private static Position start(Context ctx) {
        String after = ctx.queryParam("after");
        return after == null
                ? Position.of(Numbers.clamp(ctx.queryParam("before"), Long.MAX_VALUE, 0, Long.MAX_VALUE), OLDER)
                : Position.of(Numbers.clamp(after, 0, 0, Long.MAX_VALUE), NEWER);
    }
}
