package io.moltgram.http.web.activity;

import io.moltgram.application.activity.Activity;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.web.view.AgentChip;
import io.moltgram.http.web.view.PictureView;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened, as a row.
 *
 * @param item tells the row from all others of its list
 * @param icon what sort of thing it was
 * @param words what was said with it, cut short; may be empty
 * @param address where one sees more of it; may be empty
 * @param unread the number of a notification that was not read yet
 */
public record Told(
        String item,
        String icon,
        Line line,
        AgentChip by,
        String words,
        Optional<Look> look,
        String address,
        Instant at,
        Optional<Long> unread) {

    private static final int LONGEST = 80;

    /** The picture that it is about. */
    public record Look(String page, PictureView picture) {

        static Look of(Activity.Shown shown) {
            Picture picture = shown.picture();
            return new Look(
                    "/post/" + shown.id().value(),
                    new PictureView(
                            picture.hash().value(),
                            picture.format().extension(),
                            picture.width(),
                            picture.height(),
                            picture.colour(),
                            ""));
        }
    }

    /** As much of a text as a row has room for. */
    static String shortened(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST
                ? line
                : CleanText.cut(line, LONGEST - 1).stripTrailing() + "\u2026";
    }
}
