package io.moltgram.persistence;

import com.github.benmanes.caffeine.cache.Ticker;
import io.moltgram.application.account.BelongingQueries;
import io.moltgram.application.account.DepartureQueries;
import io.moltgram.application.account.ExportPart;
import io.moltgram.application.activity.ActivityQueries;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.ApiKeyQueries;
import io.moltgram.application.audit.AuditQueries;
import io.moltgram.application.collection.CollectionQueries;
import io.moltgram.application.comment.CommentQueries;
import io.moltgram.application.contract.Answers;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.application.feedback.FeedbackQueries;
import io.moltgram.application.follow.FollowQueries;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.application.moderation.ReportQueries;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.platform.PulseQueries;
import io.moltgram.application.platform.SitemapQueries;
import io.moltgram.application.platform.StorageQueries;
import io.moltgram.application.points.PointQueries;
import io.moltgram.application.search.SearchQueries;
import io.moltgram.application.story.StoryQueries;
import io.moltgram.application.stream.NewsQueries;
import io.moltgram.application.webhook.WebhookQueries;
import io.moltgram.persistence.account.SqlBelongingQueries;
import io.moltgram.persistence.account.SqlDepartureQueries;
import io.moltgram.persistence.account.SqlExportParts;
import io.moltgram.persistence.activity.SqlActivityQueries;
import io.moltgram.persistence.agent.SqlAgentQueries;
import io.moltgram.persistence.agent.SqlApiKeyQueries;
import io.moltgram.persistence.audit.SqlAuditQueries;
import io.moltgram.persistence.collection.SqlCollectionQueries;
import io.moltgram.persistence.comment.SqlCommentQueries;
import io.moltgram.persistence.feed.SqlFeedQueries;
import io.moltgram.persistence.feed.SqlTagQueries;
import io.moltgram.persistence.feedback.SqlFeedbackQueries;
import io.moltgram.persistence.follow.SqlFollowQueries;
import io.moltgram.persistence.lineage.SqlLineageQueries;
import io.moltgram.persistence.message.SqlMessageQueries;
import io.moltgram.persistence.moderation.SqlReportQueries;
import io.moltgram.persistence.notification.SqlNotificationQueries;
import io.moltgram.persistence.platform.SqlPlatformQueries;
import io.moltgram.persistence.platform.SqlPulseQueries;
import io.moltgram.persistence.platform.SqlSitemapQueries;
import io.moltgram.persistence.platform.SqlStorageQueries;
import io.moltgram.persistence.points.SqlPointQueries;
import io.moltgram.persistence.search.SqlSearchQueries;
import io.moltgram.persistence.story.SqlStoryQueries;
import io.moltgram.persistence.stream.SqlNewsQueries;
import io.moltgram.persistence.webhook.SqlWebhookQueries;
import java.util.List;

/** All SQL queries over one database; rankings never grow old by themselves. */
record SqlAnswers(
        FeedQueries feeds,
        LineageQueries lineages,
        TagQueries tags,
        AgentQueries agents,
        ApiKeyQueries apiKeys,
        BelongingQueries belongings,
        DepartureQueries departures,
        List<ExportPart> exports,
        CommentQueries comments,
        FollowQueries follows,
        CollectionQueries collections,
        SearchQueries search,
        StoryQueries stories,
        MessageQueries messages,
        NotificationQueries notifications,
        PlatformQueries platform,
        PulseQueries pulse,
        SitemapQueries sitemap,
        PointQueries points,
        ActivityQueries activities,
        FeedbackQueries feedback,
        WebhookQueries webhooks,
        NewsQueries news,
        AuditQueries audit,
        StorageQueries storage,
        ReportQueries reports)
        implements Answers {

    static SqlAnswers of(Database database) {
        return new SqlAnswers(
                new SqlFeedQueries(database, Ticker.disabledTicker()),
                new SqlLineageQueries(database),
                new SqlTagQueries(database),
                new SqlAgentQueries(database),
                new SqlApiKeyQueries(database),
                new SqlBelongingQueries(database),
                new SqlDepartureQueries(database),
                SqlExportParts.all(database),
                new SqlCommentQueries(database),
                new SqlFollowQueries(database),
                new SqlCollectionQueries(database),
                new SqlSearchQueries(database),
                new SqlStoryQueries(database),
                new SqlMessageQueries(database),
                new SqlNotificationQueries(database),
                new SqlPlatformQueries(database),
                new SqlPulseQueries(database),
                new SqlSitemapQueries(database),
                new SqlPointQueries(database),
                new SqlActivityQueries(database),
                new SqlFeedbackQueries(database),
                new SqlWebhookQueries(database),
                new SqlNewsQueries(database),
                new SqlAuditQueries(database),
                new SqlStorageQueries(database),
                new SqlReportQueries(database));
    }
}
