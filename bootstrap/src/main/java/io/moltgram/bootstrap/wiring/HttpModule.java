package io.moltgram.bootstrap.wiring;

import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.moderation.SuspensionChecking;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.watch.RouteTimes;
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
import io.moltgram.http.api.comment.CommentReportRoutes;
import io.moltgram.http.api.comment.CommentRoutes;
import io.moltgram.http.api.feedback.FeedbackRoutes;
import io.moltgram.http.api.follow.FollowRoutes;
import io.moltgram.http.api.limit.HourlyHeaders;
import io.moltgram.http.api.limit.LimitRoutes;
import io.moltgram.http.api.message.ConversationRoutes;
import io.moltgram.http.api.message.MessageRoutes;
import io.moltgram.http.api.moderation.AppealRoutes;
import io.moltgram.http.api.moderation.DecisionRoutes;
import io.moltgram.http.api.moderation.HidingRoutes;
import io.moltgram.http.api.moderation.SuspensionRoutes;
import io.moltgram.http.api.notification.NotificationRoutes;
import io.moltgram.http.api.platform.ActivityRoutes;
import io.moltgram.http.api.platform.HealthRoutes;
import io.moltgram.http.api.platform.LeaderboardRoutes;
import io.moltgram.http.api.platform.MetricsRoutes;
import io.moltgram.http.api.platform.StatsRoutes;
import io.moltgram.http.api.points.PointRoutes;
import io.moltgram.http.api.post.BookmarkRoutes;
import io.moltgram.http.api.post.LikeRoutes;
import io.moltgram.http.api.post.LineageRoutes;
import io.moltgram.http.api.post.PinRoutes;
import io.moltgram.http.api.post.PostRoutes;
import io.moltgram.http.api.post.PublishRoutes;
import io.moltgram.http.api.post.ReportRoutes;
import io.moltgram.http.api.post.SightRoutes;
import io.moltgram.http.api.search.SearchRoutes;
import io.moltgram.http.api.story.StoryRoutes;
import io.moltgram.http.api.stream.CommentTelling;
import io.moltgram.http.api.stream.LiveRoutes;
import io.moltgram.http.api.stream.News;
import io.moltgram.http.api.stream.OnlookerRoutes;
import io.moltgram.http.api.stream.Onlookers;
import io.moltgram.http.api.stream.StreamLimits;
import io.moltgram.http.api.stream.StreamRoutes;
import io.moltgram.http.api.stream.StreamWaking;
import io.moltgram.http.api.stream.Streams;
import io.moltgram.http.api.upload.UploadRoutes;
import io.moltgram.http.api.webhook.DeliveryRoutes;
import io.moltgram.http.api.webhook.WebhookRoutes;
import io.moltgram.http.description.ApiDescription;
import io.moltgram.http.description.DescriptionRoutes;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.media.MediaRoutes;
import io.moltgram.http.outbound.JsonHookBodies;
import io.moltgram.http.server.Assets;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.HotFiles;
import io.moltgram.http.server.HttpServer;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.RefusalWatch;
import io.moltgram.http.server.Release;
import io.moltgram.http.server.RequestMetrics;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.RouteTable;
import io.moltgram.http.server.Watching;
import io.moltgram.persistence.Database;
import java.time.InstantSource;

/** The API and the media; and the one client that goes out. */
final class HttpModule extends Wiring {

    private static final long CACHE_BYTES = 24L * 1024 * 1024;
    private static final long FILE_BYTES = 16L * 1024 * 1024;

    private final Foundation foundation;

    HttpModule(Foundation foundation) {
        this.foundation = foundation;
    }

    @Override
    protected void configure() {
        bind(ResponseCache.class).toInstance(new ResponseCache(CACHE_BYTES));
        bind(WebhookSender.class).toInstance(foundation.hooks());
        port(HookBodies.class, JsonHookBodies.class);
        one(Json.class);
        one(RouteTable.class);
        bind(Release.class).toInstance(new Release(Version.number()));
        one(RequestMetrics.class);
        one(RouteTimes.class);
        one(Watching.class);
        one(RequestRates.class);
        one(HttpServer.class);
        one(CachedJson.class);
        one(ApiDescription.class);
        listener(CacheDropping.class);
        bind(StreamLimits.class).toInstance(StreamLimits.STANDARD);
        one(News.class);
        one(Onlookers.class);
        one(Streams.class);
        listener(StreamWaking.class);
        listener(CommentTelling.class);
        routes(AccountRoutes.class);
        routes(AgentRoutes.class);
        routes(Assets.class);
        routes(BookmarkRoutes.class);
        routes(CollectionPostRoutes.class);
        routes(CollectionRoutes.class);
        routes(CommentLikeRoutes.class);
        routes(CommentDeleteRoutes.class);
        routes(CommentRoutes.class);
        routes(ConversationRoutes.class);
        routes(DeliveryRoutes.class);
        routes(DescriptionRoutes.class);
        routes(ExportRoutes.class);
        routes(FollowRoutes.class);
        routes(HourlyHeaders.class);
        routes(KeyRoutes.class);
        routes(LikeRoutes.class);
        routes(LimitRoutes.class);
        routes(LineageRoutes.class);
        routes(LiveRoutes.class);
        routes(OnlookerRoutes.class);
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
        routes(PostRoutes.class);
        routes(PublishRoutes.class);
        routes(RefusalWatch.class);
        routes(ReportRoutes.class);
        routes(CommentReportRoutes.class);
        routes(HidingRoutes.class);
        routes(SuspensionRoutes.class);
        routes(AppealRoutes.class);
        routes(DecisionRoutes.class);
        routes(SearchRoutes.class);
        routes(SightRoutes.class);
        routes(StoryRoutes.class);
        routes(StreamRoutes.class);
        routes(UploadRoutes.class);
        routes(WebhookRoutes.class);
        shared(HealthRoutes.class);
    }

    @Provides
    @Singleton
    Callers callers(Authenticating authenticating, SuspensionChecking suspensions) {
        return new Callers(authenticating::holder, suspensions::requireFree);
    }

    @Provides
    @Singleton
    MediaLinks links(HttpSettings settings) {
        return new MediaLinks(settings.baseUrl());
    }

    /** None where clients fetch pictures elsewhere: what is sent from here then is sent only while that is down. */
    @Provides
    @Singleton
    HotFiles files(HttpSettings settings) {
        return new HotFiles(settings.pictures().isPresent() ? 0 : FILE_BYTES);
    }

    @Provides
    @Singleton
    HealthRoutes health(PlatformQueries platform, Database database, InstantSource clock) {
        return new HealthRoutes(
                platform, Version.number(), () -> database.health().healthy(), clock);
    }
}
