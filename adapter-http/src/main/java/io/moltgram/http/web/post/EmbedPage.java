package io.moltgram.http.web.post;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.text.CleanText;
import io.moltgram.http.server.Assets;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Rendered;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.Watching;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Language;
import io.moltgram.http.web.Templates;
import io.moltgram.http.web.Texts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A post as a small card for other sites to frame (contract, section 16): no script, and every link opens anew. */
public final class EmbedPage implements Routes {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final int CAPTION = 120;

    private final FeedQueries feed;
    private final Templates templates;
    private final Assets assets;
    private final ResponseCache cache;
    private final HttpSettings settings;
    private final Map<Language, Texts> texts = Texts.all();

    public EmbedPage(FeedQueries feed, Templates templates, Assets assets, ResponseCache cache, HttpSettings settings) {
        this.feed = feed;
        this.templates = templates;
        this.assets = assets;
        this.cache = cache;
        this.settings = settings;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/embed/{id}", this::show);
    }

    /** A frame of another site is no place for a page about what is missing. */
    private void show(Context ctx) {
        try {
            Watching.page();
            card(ctx, PostPage.id(ctx));
        } catch (Refusal missing) {
            if (missing.kind() != Refusal.Kind.NOT_FOUND) {
                throw missing;
            }
            ctx.status(404)
                    .header("Cache-Control", "no-store")
                    .contentType("text/plain; charset=utf-8")
                    .result("Not Found");
        }
    }

    private void card(Context ctx, PostId id) {
        Language language = Optional.ofNullable(ctx.queryParam("lang"))
                .flatMap(Language::byCode)
                .orElse(Language.ENGLISH);
        cache.answer(ctx, "embed " + language.code() + ' ' + id.value(), LIFE, () -> {
            FeedItem item = feed.post(id).orElseThrow(() -> Refusal.notFound("post_not_found", "Post not found"));
            byte[] page =
                    templates.render("embed", view(item, texts.get(language))).getBytes(StandardCharsets.UTF_8);
            return new Rendered(page, "text/html; charset=utf-8", Cards.names(List.of(item)));
        });
    }

    private EmbedView view(FeedItem item, Texts words) {
        String caption = item.post().caption().replaceAll("\\s+", " ").strip();
        String cut = CleanText.cut(caption, CAPTION);
        return new EmbedView(
                words,
                settings.absolute(""),
                item.post().id().value(),
                Cards.chip(item.author()),
                Cards.pictures(item.post()),
                cut.length() < caption.length() ? cut + "…" : caption,
                item.post().likes(),
                item.comments(),
                assets.url("embed.css"));
    }
}
