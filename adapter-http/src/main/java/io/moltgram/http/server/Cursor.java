package io.moltgram.http.server;

import io.javalin.http.Context;
import io.moltgram.application.Position;
import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.domain.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The wire form of a {@link Position}: base64url of the list's name and the keys, so that a cursor of one list is
 * refused by another. Clients hand it back as {@code cursor} and look no further into it.
 */
public final class Cursor {

    private static final String FIELD = "cursor";
    private static final int LONGEST = 200;

    private final String list;
    private final int keys;

    /**
     * @param list a name that no other order of no other list has, such as {@code posts-new}
     * @param keys how many keys a position in it has
     */
    public Cursor(String list, int keys) {
        this.list = list;
        this.keys = keys;
    }

    /** The stretch that {@code cursor} and {@code limit} ask for; refuses a cursor that this list never gave. */
    public Stretch stretch(Context ctx, int defaultLimit, int cap) {
        int limit = (int) Numbers.clamp(ctx.queryParam("limit"), defaultLimit, 1, cap);
        return new Stretch(position(ctx), limit);
    }

    /** Where {@code cursor} stands; empty without one. */
    public Optional<Position> position(Context ctx) {
        return position(ctx, FIELD);
    }

    /** Where the parameter of that name stands, for the second list of a page. */
    public Optional<Position> position(Context ctx, String field) {
        return Optional.ofNullable(ctx.queryParam(field))
                .filter(text -> !text.isEmpty())
                .map(text -> parse(field, text));
    }

    /** The value of {@code next_cursor}: null at the end of the list. */
    public @Nullable String next(Slice<?> slice) {
        return slice.next().map(this::show).orElse(null);
    }

    public String show(Position position) {
        StringBuilder text = new StringBuilder(list);
        position.keys().forEach(key -> text.append(':').append(key));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Where the text stands; refuses what this list never gave.
     *
     * @param field where it was sent
     */
    public Position parse(String field, String cursor) {
        if (cursor.length() > LONGEST) {
            throw refused(field);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split(":", -1);
            if (parts.length != keys + 1 || !parts[0].equals(list)) {
                throw refused(field);
            }
            List<Long> numbers = new ArrayList<>(keys);
            for (int i = 1; i <= keys; i++) {
                numbers.add(Long.parseLong(parts[i]));
            }
            return new Position(numbers);
        } catch (IllegalArgumentException e) { // no base64, or no numbers
            throw refused(field);
        }
    }

    private static Refusal refused(String field) {
        return Refusal.invalid("cursor_invalid", field + " is not one that this list gave")
                .with("field", field);
    }
}
