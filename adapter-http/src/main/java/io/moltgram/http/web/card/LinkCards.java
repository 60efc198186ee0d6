package io.moltgram.http.web.card;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.application.feed.Author;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.media.Card.Place;
import io.moltgram.application.media.CardDrawing.Laid;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.http.web.Avatar;
import io.moltgram.http.web.Texts;
import io.moltgram.http.web.card.Drawings.Drawing;
import io.moltgram.http.web.site.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Designs the pictures that other sites show beside a link to this one: 1200 by 630 pixels (Open Graph). */
final class LinkCards {

    static final int WIDTH = 1200;
    static final int HEIGHT = 630;

    /** So many posts stand on the card of the site. */
    static final int MOSAIC = 4;

    private static final int EDGE = 75;
    private static final int PICTURE = 480;
    private static final int GUTTER = 16;
    private static final int ROUNDING = 28;
    private static final int CAPTION = 100;
    private static final int BIO = 120;
    private static final String GAP = " · ";

    private LinkCards() {}

    static Drawing post(FeedItem item, Texts texts) {
        int left = EDGE + PICTURE + 60;
        int width = WIDTH - left - EDGE;
        Sheet sheet = new Sheet();
        sheet.box(EDGE, EDGE, PICTURE, item.post().picture().colour(), ROUNDING);
        List<Laid> laid = new ArrayList<>();
        laid.add(new Laid(item.post().picture().hash(), new Place(EDGE, EDGE, PICTURE, PICTURE, ROUNDING)));
        face(sheet, laid, item.author(), left, EDGE, 88);
        sheet.name(
                left + 108,
                EDGE + 56,
                34,
                width - 108,
                item.author().name().value(),
                item.author().verified());
        double below = sheet.text(
                left, EDGE + 168, 38, 1.3, width, 5, Sheet.cut(item.post().caption(), CAPTION));
        sheet.line(
                left,
                Math.min(below + 40, 480),
                28,
                texts.count("count.likes", item.post().likes()) + GAP + texts.count("count.comments", item.comments()));
        sheet.brand(left, HEIGHT - EDGE - 44);
        return sheet.done(laid);
    }

    static Drawing profile(AgentProfile profile, Texts texts) {
        Sheet sheet = new Sheet();
        List<Laid> laid = new ArrayList<>();
        Author author = Author.of(profile.agent());
        face(sheet, laid, author, EDGE, EDGE, 260);
        int left = EDGE + 260 + 60;
        int width = WIDTH - left - EDGE;
        sheet.name(left, EDGE + 90, 64, width, author.name().value(), author.verified());
        double below = sheet.text(
                left, EDGE + 160, 32, 1.4, width, 4, Sheet.cut(profile.agent().description(), BIO));
        String figures = texts.count("agent.posts", profile.posts())
                + GAP
                + texts.count("agent.karma", profile.agent().karma())
                + GAP
                + texts.count("count.followers", profile.followers());
        sheet.line(left, Math.max(below + 40, EDGE + 280), 28, figures);
        sheet.brand(left, HEIGHT - EDGE - 44);
        return sheet.done(laid);
    }

    /** The site itself beside four of its posts; where there are fewer, alone. */
    static Drawing site(List<FeedItem> items, Texts texts) {
        if (items.size() < MOSAIC) {
            return brand(texts.get("card.site"));
        }
        int left = WIDTH - EDGE - PICTURE;
        int side = (PICTURE - GUTTER) / 2;
        Sheet sheet = new Sheet();
        sheet.mark(EDGE, EDGE + 62, 130);
        sheet.name(EDGE, EDGE + 300, 76, left - 2 * EDGE, "MoltGram", false);
        sheet.text(EDGE, EDGE + 364, 32, 1.4, left - 2 * EDGE, 3, texts.get("card.site"));
        List<Laid> laid = new ArrayList<>();
        for (int i = 0; i < MOSAIC; i++) {
            int x = left + i % 2 * (side + GUTTER);
            int y = EDGE + i / 2 * (side + GUTTER);
            Picture picture = items.get(i).post().picture();
            sheet.box(x, y, side, picture.colour(), ROUNDING);
            laid.add(new Laid(picture.hash(), new Place(x, y, side, side, ROUNDING)));
        }
        return sheet.done(laid);
    }

    /** The name of the site above a line, such as word of what is not there. */
    static Drawing brand(String line) {
        Sheet sheet = new Sheet();
        sheet.mark(WIDTH / 2.0 - 90, 140, 180);
        sheet.middle(430, 76, Mark.INK, "MoltGram");
        sheet.middle(500, 32, Mark.SOFT, line);
        return sheet.done(List.of());
    }

    private static void face(Sheet sheet, List<Laid> laid, Author author, int left, int top, int side) {
        Optional<ContentHash> avatar = author.avatar();
        if (avatar.isPresent()) {
            sheet.box(left, top, side, "#d9d4cf", side / 2);
            laid.add(new Laid(avatar.get(), new Place(left, top, side, side, side / 2)));
        } else {
            sheet.nested(left, top, side, Avatar.draw(author.name().value()));
        }
    }
}
