package io.moltgram.bootstrap.wiring;

import com.github.benmanes.caffeine.cache.Ticker;
import io.moltgram.application.Transactions;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.application.collection.CollectionQueries;
import io.moltgram.application.collection.CollectionStore;
import io.moltgram.application.comment.CommentLikeStore;
import io.moltgram.application.comment.CommentQueries;
import io.moltgram.application.comment.CommentStore;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.application.follow.FollowQueries;
import io.moltgram.application.follow.FollowStore;
import io.moltgram.application.limit.Attempts;
import io.moltgram.application.limit.BlockStore;
import io.moltgram.application.limit.QuotaStore;
import io.moltgram.application.limit.Windows;
import io.moltgram.application.media.CardWorkshop;
import io.moltgram.application.media.MediaStore;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.media.PictureWorkshop;
import io.moltgram.application.media.Scratch;
import io.moltgram.application.notification.NotificationStore;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.points.PointQueries;
import io.moltgram.application.points.PointStore;
import io.moltgram.application.post.BookmarkStore;
import io.moltgram.application.post.LikeStore;
import io.moltgram.application.post.PinStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.application.post.ReportStore;
import io.moltgram.application.retry.ClaimStore;
import io.moltgram.application.session.SessionStore;
import io.moltgram.application.story.StoryQueries;
import io.moltgram.application.story.StoryStore;
import io.moltgram.application.webhook.DispatchStore;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.application.webhook.WebhookStore;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.agent.CachedApiKeyStore;
import io.moltgram.persistence.agent.SqlAgentQueries;
import io.moltgram.persistence.agent.SqlAgentStore;
import io.moltgram.persistence.agent.SqlApiKeyStore;
import io.moltgram.persistence.collection.SqlCollectionQueries;
import io.moltgram.persistence.collection.SqlCollectionStore;
import io.moltgram.persistence.comment.SqlCommentLikeStore;
import io.moltgram.persistence.comment.SqlCommentQueries;
import io.moltgram.persistence.comment.SqlCommentStore;
import io.moltgram.persistence.feed.SqlFeedQueries;
import io.moltgram.persistence.feed.SqlTagQueries;
import io.moltgram.persistence.follow.SqlFollowQueries;
import io.moltgram.persistence.follow.SqlFollowStore;
import io.moltgram.persistence.limit.CachedBlockStore;
import io.moltgram.persistence.limit.CaffeineAttempts;
import io.moltgram.persistence.limit.CaffeineWindows;
import io.moltgram.persistence.limit.SqlBlockStore;
import io.moltgram.persistence.limit.SqlQuotaStore;
import io.moltgram.persistence.media.CachedPictureStore;
import io.moltgram.persistence.media.SqlPictureStore;
import io.moltgram.persistence.notification.SqlNotificationStore;
import io.moltgram.persistence.platform.SqlPlatformQueries;
import io.moltgram.persistence.points.SqlPointQueries;
import io.moltgram.persistence.points.SqlPointStore;
import io.moltgram.persistence.post.SqlBookmarkStore;
import io.moltgram.persistence.post.SqlLikeStore;
import io.moltgram.persistence.post.SqlPinStore;
import io.moltgram.persistence.post.SqlPostStore;
import io.moltgram.persistence.post.SqlReportStore;
import io.moltgram.persistence.retry.SqlClaimStore;
import io.moltgram.persistence.session.CachedSessionStore;
import io.moltgram.persistence.session.SqlSessionStore;
import io.moltgram.persistence.story.SqlStoryQueries;
import io.moltgram.persistence.story.SqlStoryStore;
import io.moltgram.persistence.webhook.SqlDispatchStore;
import io.moltgram.persistence.webhook.SqlWebhookQueries;
import io.moltgram.persistence.webhook.SqlWebhookStore;

/** The database and the media behind their ports, with caches before what is asked at every request. */
final class StorageModule extends Wiring {

    private final Foundation foundation;

    StorageModule(Foundation foundation) {
        this.foundation = foundation;
    }

    @Override
    protected void configure() {
        Database database = foundation.database();
        bind(Database.class).toInstance(database);
        bind(Transactions.class).toInstance(database);
        bind(Ticker.class).toInstance(Ticker.systemTicker());
        bind(MediaStore.class).toInstance(foundation.media());
        bind(PictureWorkshop.class).toInstance(foundation.workshop());
        bind(CardWorkshop.class).toInstance(foundation.workshop());
        bind(Scratch.class).toInstance(foundation.scratch());
        bind(ApiKeyStore.class).toInstance(new CachedApiKeyStore(new SqlApiKeyStore(database), database));
        bind(SessionStore.class).toInstance(new CachedSessionStore(new SqlSessionStore(database), database));
        bind(BlockStore.class).toInstance(new CachedBlockStore(new SqlBlockStore(database), database));
        bind(PictureStore.class).toInstance(new CachedPictureStore(new SqlPictureStore(database), database));
        port(AgentQueries.class, SqlAgentQueries.class);
        port(AgentStore.class, SqlAgentStore.class);
        port(CollectionQueries.class, SqlCollectionQueries.class);
        port(CollectionStore.class, SqlCollectionStore.class);
        port(ClaimStore.class, SqlClaimStore.class);
        port(CommentLikeStore.class, SqlCommentLikeStore.class);
        port(CommentQueries.class, SqlCommentQueries.class);
        port(CommentStore.class, SqlCommentStore.class);
        port(FeedQueries.class, SqlFeedQueries.class);
        port(TagQueries.class, SqlTagQueries.class);
        port(FollowQueries.class, SqlFollowQueries.class);
        port(FollowStore.class, SqlFollowStore.class);
        port(Attempts.class, CaffeineAttempts.class);
        port(QuotaStore.class, SqlQuotaStore.class);
        port(Windows.class, CaffeineWindows.class);
        port(NotificationStore.class, SqlNotificationStore.class);
        port(PlatformQueries.class, SqlPlatformQueries.class);
        port(PointQueries.class, SqlPointQueries.class);
        port(PointStore.class, SqlPointStore.class);
        port(BookmarkStore.class, SqlBookmarkStore.class);
        port(LikeStore.class, SqlLikeStore.class);
        port(PinStore.class, SqlPinStore.class);
        port(PostStore.class, SqlPostStore.class);
        port(ReportStore.class, SqlReportStore.class);
        port(DispatchStore.class, SqlDispatchStore.class);
        port(WebhookQueries.class, SqlWebhookQueries.class);
        port(WebhookStore.class, SqlWebhookStore.class);
        port(StoryQueries.class, SqlStoryQueries.class);
        port(StoryStore.class, SqlStoryStore.class);
    }
}
