package io.moltgram.http.web;

import io.javalin.http.Context;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.http.server.Cursor;
import io.moltgram.http.web.view.PostCard;
import io.moltgram.http.web.view.PostList;
import java.util.List;
import java.util.Optional;

/** How far a visitor is in a list that is read on by cursor, so that nothing is met twice. */
public final class ReadingOn {

    private final Cursor cursor;
    private final String address;
    private final Stretch stretch;

    private ReadingOn(Cursor cursor, String address, Stretch stretch) {
        this.cursor = cursor;
        this.address = address;
        this.stretch = stretch;
    }

    /**
     * What the address asks for; refuses a cursor that the list never gave.
     *
     * @param address where the list begins
     * @param limit how many items a stretch has
     */
    public static ReadingOn of(Context ctx, Cursor cursor, String address, int limit) {
        return new ReadingOn(cursor, address, new Stretch(cursor.position(ctx), limit));
    }

    public Stretch stretch() {
        return stretch;
    }

    public boolean isFirst() {
        return stretch.after().isEmpty();
    }

    /** The address of this stretch, in its plainest spelling. */
    public String here() {
        return stretch.after().map(cursor::show).map(this::at).orElse(address);
    }

    /** The address of the next stretch, if there is one. */
    public Optional<String> next(Slice<?> found) {
        return found.next().map(cursor::show).map(this::at);
    }

    /** The posts that were found, and where to go on. */
    public PostList list(Slice<?> found, List<PostCard> cards, boolean grid) {
        return new PostList(cards, grid, isFirst(), next(found));
    }

    private String at(String position) {
        return address + (address.contains("?") ? "&" : "?") + "cursor=" + position;
    }
}
