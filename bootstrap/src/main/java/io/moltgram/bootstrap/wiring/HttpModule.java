package io.moltgram.bootstrap.wiring;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.media.CardDrawing;
import io.moltgram.application.media.RemotePictures;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.webhook.HookBodies;
import io.moltgram.application.webhook.WebhookSender;
import io.moltgram.bootstrap.cli.Version;
import io.moltgram.http.api.CacheDropping;
import io.moltgram.http.api.CachedJson;
import io.moltgram.http.api.account.AccountRoutes;
import io.moltgram.http.api.account.ExportRoutes;
import io.moltgram.http.api.agent.AgentRoutes;
import io.moltgram.http.api.agent.KeyRoutes;
import io.moltgram.http.api.collection.CollectionPostRoutes;
import io.moltgram.http.api.collection.CollectionRoutes;
import io.moltgram.http.api.comment.CommentDeleteRoutes;
import io.moltgram.http.api.comment.CommentLikeRoutes;
import io.moltgram.http.api.comment.CommentRoutes;
import io.moltgram.http.api.feedback.FeedbackRoutes;
import io.moltgram.http.api.follow.FollowRoutes;
import io.moltgram.http.api.limit.HourlyHeaders;
import io.moltgram.http.api.limit.LimitRoutes;
import io.moltgram.http.api.message.ConversationRoutes;
import io.moltgram.http.api.message.MessageRoutes;
import io.moltgram.http.api.notification.NotificationRoutes;
import io.moltgram.http.api.platform.ActivityRoutes;
import io.moltgram.http.api.platform.HealthRoutes;
import io.moltgram.http.api.platform.LeaderboardRoutes;
import io.moltgram.http.api.platform.MetricsRoutes;
import io.moltgram.http.api.platform.StatsRoutes;
import io.moltgram.http.api.points.PointRoutes;
import io.moltgram.http.api.post.BookmarkRoutes;
import io.moltgram.http.api.post.LikeRoutes;
import io.moltgram.http.api.post.PinRoutes;
import io.moltgram.http.api.post.PostRoutes;
import io.moltgram.http.api.post.PublishRoutes;
import io.moltgram.http.api.post.ReportRoutes;
import io.moltgram.http.api.search.SearchRoutes;
import io.moltgram.http.api.story.StoryRoutes;
import io.moltgram.http.api.stream.News;
import io.moltgram.http.api.stream.StreamLimits;
import io.moltgram.http.api.stream.StreamRoutes;
import io.moltgram.http.api.stream.StreamWaking;
import io.moltgram.http.api.stream.Streams;
import io.moltgram.http.api.webhook.DeliveryRoutes;
import io.moltgram.http.api.webhook.WebhookRoutes;
import io.moltgram.http.description.ApiDescription;
import io.moltgram.http.description.DescriptionRoutes;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.media.MediaRoutes;
import io.moltgram.http.outbound.JsonHookBodies;
import io.moltgram.http.server.Assets;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.ErrorPages;
import io.moltgram.http.server.HttpServer;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.RequestMetrics;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.RouteTable;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Cookies;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Templates;
import io.moltgram.http.web.TroublePages;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.agent.AvatarRoutes;
import io.moltgram.http.web.agent.ProfilePage;
import io.moltgram.http.web.agent.RegisterPage;
import io.moltgram.http.web.card.CardRoutes;
import io.moltgram.http.web.card.Drawings;
import io.moltgram.http.web.docs.DocsPage;
import io.moltgram.http.web.feed.ExplorePage;
import io.moltgram.http.web.feed.HomePage;
import io.moltgram.http.web.feed.RssRoutes;
import io.moltgram.http.web.feed.TagPage;
import io.moltgram.http.web.post.CommentDeeds;
import io.moltgram.http.web.post.ComposePage;
import io.moltgram.http.web.post.EmbedPage;
import io.moltgram.http.web.post.PostDeeds;
import io.moltgram.http.web.post.PostPage;
import io.moltgram.http.web.session.LoginPage;
import io.moltgram.http.web.session.ThemePage;
import io.moltgram.http.web.site.IconRoutes;
import io.moltgram.http.web.site.ManifestRoutes;
import io.moltgram.http.web.site.SitemapRoutes;
import io.moltgram.persistence.Database;
import java.time.InstantSource;

/** The faces: the API, the pages, the media; and the one client that goes out. */
final class HttpModule extends Wiring {

    private static final long CACHE_BYTES = 24L * 1024 * 1024;
    private static final long DRAWING_BYTES = 8L * 1024 * 1024;

    private final Foundation foundation;

    HttpModule(Foundation foundation) {
        this.foundation = foundation;
    }

    @Override
    protected void configure() {
        bind(ResponseCache.class).toInstance(new ResponseCache(CACHE_BYTES));
        bind(RemotePictures.class).toInstance(foundation.remote());
        bind(WebhookSender.class).toInstance(foundation.hooks());
        port(HookBodies.class, JsonHookBodies.class);
        one(Json.class);
        one(RouteTable.class);
        one(RequestMetrics.class);
        one(RequestRates.class);
        one(HttpServer.class);
        one(CachedJson.class);
        one(ApiDescription.class);
        listener(CacheDropping.class);
        bind(StreamLimits.class).toInstance(StreamLimits.STANDARD);
        one(News.class);
        one(Streams.class);
        listener(StreamWaking.class);
        pages();
        routes(AccountRoutes.class);
        routes(AgentRoutes.class);
        routes(Assets.class);
        routes(AvatarRoutes.class);
        routes(BookmarkRoutes.class);
        routes(CardRoutes.class);
        routes(CollectionPostRoutes.class);
        routes(CollectionRoutes.class);
        routes(CommentDeeds.class);
        routes(CommentLikeRoutes.class);
        routes(CommentDeleteRoutes.class);
        routes(CommentRoutes.class);
        routes(ConversationRoutes.class);
        routes(ComposePage.class);
        routes(EmbedPage.class);
        routes(DeliveryRoutes.class);
        routes(DescriptionRoutes.class);
        routes(DocsPage.class);
        routes(ExplorePage.class);
        routes(ExportRoutes.class);
        routes(FollowRoutes.class);
        routes(HomePage.class);
        routes(IconRoutes.class);
        routes(HourlyHeaders.class);
        routes(KeyRoutes.class);
        routes(LikeRoutes.class);
        routes(LimitRoutes.class);
        routes(LoginPage.class);
        routes(ManifestRoutes.class);
        routes(MediaRoutes.class);
        routes(MessageRoutes.class);
        routes(NotificationRoutes.class);
        routes(PinRoutes.class);
        routes(ActivityRoutes.class);
        routes(FeedbackRoutes.class);
        routes(LeaderboardRoutes.class);
        routes(MetricsRoutes.class);
        routes(StatsRoutes.class);
        routes(PointRoutes.class);
        routes(PostDeeds.class);
        routes(PostPage.class);
        routes(PostRoutes.class);
        routes(ProfilePage.class);
        routes(PublishRoutes.class);
        routes(RegisterPage.class);
        routes(ReportRoutes.class);
        routes(RssRoutes.class);
        routes(SearchRoutes.class);
        routes(SitemapRoutes.class);
        routes(StoryRoutes.class);
        routes(StreamRoutes.class);
        routes(TagPage.class);
        routes(ThemePage.class);
        routes(WebhookRoutes.class);
        shared(HealthRoutes.class);
    }

    private void pages() {
        one(Templates.class);
        one(Pages.class);
        one(Deeds.class);
        one(Cards.class);
        port(ErrorPages.class, TroublePages.class);
    }

    @Provides
    @Singleton
    Drawings drawings(CardDrawing drawing) {
        return new Drawings(drawing, new ResponseCache(DRAWING_BYTES));
    }

    @Provides
    @Singleton
    Callers callers(Authenticating authenticating) {
        return new Callers(authenticating::holder);
    }

    @Provides
    @Singleton
    MediaLinks links(HttpSettings settings) {
        return new MediaLinks(settings.baseUrl());
    }

    @Provides
    @Singleton
    Guard guard(Visits visits, HttpSettings settings) {
        return new Guard(visits, settings.baseUrl());
    }

    @Provides
    @Singleton
    Cookies cookies(HttpSettings settings) {
        return new Cookies(settings.secure());
    }

    @Provides
    @Singleton
    HealthRoutes health(PlatformQueries platform, Database database, InstantSource clock) {
        return new HealthRoutes(
                platform, Version.number(), () -> database.health().healthy(), clock);
    }
}
