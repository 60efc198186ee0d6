package io.moltgram.persistence;

import io.moltgram.application.account.DepartureStore;
import io.moltgram.application.activity.ActivityStore;
import io.moltgram.application.admin.AdminCodeStore;
import io.moltgram.application.admin.AdminSessionStore;
import io.moltgram.application.agent.AgentNames;
import io.moltgram.application.agent.AgentStore;
import io.moltgram.application.agent.ApiKeyStore;
import io.moltgram.application.agent.KeyWarningStore;
import io.moltgram.application.alert.AlertStore;
import io.moltgram.application.alert.FigureStore;
import io.moltgram.application.alert.IncidentStore;
import io.moltgram.application.analytics.TallyStore;
import io.moltgram.application.audit.AuditStore;
import io.moltgram.application.collection.CollectionStore;
import io.moltgram.application.comment.CommentLikeStore;
import io.moltgram.application.comment.CommentReportStore;
import io.moltgram.application.comment.CommentStore;
import io.moltgram.application.fault.FaultStore;
import io.moltgram.application.feedback.FeedbackStore;
import io.moltgram.application.follow.FollowStore;
import io.moltgram.application.limit.BlockStore;
import io.moltgram.application.limit.QuotaStore;
import io.moltgram.application.lineage.LineageStore;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.message.ConversationStore;
import io.moltgram.application.notification.NotificationStore;
import io.moltgram.application.points.PointStore;
import io.moltgram.application.post.BookmarkStore;
import io.moltgram.application.post.LikeStore;
import io.moltgram.application.post.PinStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.application.post.ReportStore;
import io.moltgram.application.retry.ClaimStore;
import io.moltgram.application.session.SessionStore;
import io.moltgram.application.story.StoryStore;
import io.moltgram.application.switches.SwitchStore;
import io.moltgram.application.upload.UploadStore;
import io.moltgram.application.webhook.DispatchStore;
import io.moltgram.application.webhook.WebhookStore;
import io.moltgram.persistence.account.SqlDepartureStore;
import io.moltgram.persistence.activity.SqlActivityStore;
import io.moltgram.persistence.admin.SqlAdminCodeStore;
import io.moltgram.persistence.admin.SqlAdminSessionStore;
import io.moltgram.persistence.agent.CachedApiKeyStore;
import io.moltgram.persistence.agent.SqlAgentNames;
import io.moltgram.persistence.agent.SqlAgentStore;
import io.moltgram.persistence.agent.SqlApiKeyStore;
import io.moltgram.persistence.agent.SqlKeyWarningStore;
import io.moltgram.persistence.alert.SqlAlertStore;
import io.moltgram.persistence.alert.SqlFigureStore;
import io.moltgram.persistence.alert.SqlIncidentStore;
import io.moltgram.persistence.analytics.SqlTallyStore;
import io.moltgram.persistence.audit.SqlAuditStore;
import io.moltgram.persistence.collection.SqlCollectionStore;
import io.moltgram.persistence.comment.SqlCommentLikeStore;
import io.moltgram.persistence.comment.SqlCommentReportStore;
import io.moltgram.persistence.comment.SqlCommentStore;
import io.moltgram.persistence.fault.SqlFaultStore;
import io.moltgram.persistence.feedback.SqlFeedbackStore;
import io.moltgram.persistence.follow.SqlFollowStore;
import io.moltgram.persistence.limit.CachedBlockStore;
import io.moltgram.persistence.limit.SqlBlockStore;
import io.moltgram.persistence.limit.SqlQuotaStore;
import io.moltgram.persistence.lineage.SqlLineageStore;
import io.moltgram.persistence.media.CachedPictureStore;
import io.moltgram.persistence.media.SqlPictureStore;
import io.moltgram.persistence.message.SqlConversationStore;
import io.moltgram.persistence.notification.SqlNotificationStore;
import io.moltgram.persistence.points.SqlPointStore;
import io.moltgram.persistence.post.SqlBookmarkStore;
import io.moltgram.persistence.post.SqlLikeStore;
import io.moltgram.persistence.post.SqlPinStore;
import io.moltgram.persistence.post.SqlPostStore;
import io.moltgram.persistence.post.SqlReportStore;
import io.moltgram.persistence.retry.SqlClaimStore;
import io.moltgram.persistence.session.CachedSessionStore;
import io.moltgram.persistence.session.SqlSessionStore;
import io.moltgram.persistence.story.SqlStoryStore;
import io.moltgram.persistence.switches.SqlSwitchStore;
import io.moltgram.persistence.upload.SqlUploadStore;
import io.moltgram.persistence.webhook.SqlDispatchStore;
import io.moltgram.persistence.webhook.SqlWebhookStore;

/** All SQL stores over one database. */
public record SqlStorage(
        Database transactions, ApiKeyStore keys, SessionStore sessions, PictureStore pictures, BlockStore blocks)
        implements SqlModeration {

    /** Every answer from the database. */
    public static SqlStorage plain(Database database) {
        return new SqlStorage(
                database,
                new SqlApiKeyStore(database),
                new SqlSessionStore(database),
                new SqlPictureStore(database),
                new SqlBlockStore(database));
    }

    /** What is asked most from caches, as in the program. */
    public static SqlStorage cached(Database database) {
        return new SqlStorage(
                database,
                new CachedApiKeyStore(new SqlApiKeyStore(database), database),
                new CachedSessionStore(new SqlSessionStore(database), database),
                new CachedPictureStore(new SqlPictureStore(database), database),
                new CachedBlockStore(new SqlBlockStore(database), database));
    }

    @Override
    public AgentStore agents() {
        return new SqlAgentStore(transactions);
    }

    @Override
    public AgentNames agentNames() {
        return new SqlAgentNames(transactions);
    }

    @Override
    public DepartureStore departures() {
        return new SqlDepartureStore(transactions);
    }

    @Override
    public PostStore posts() {
        return new SqlPostStore(transactions);
    }

    @Override
    public LineageStore lineage() {
        return new SqlLineageStore(transactions);
    }

    @Override
    public LikeStore likes() {
        return new SqlLikeStore(transactions);
    }

    @Override
    public BookmarkStore bookmarks() {
        return new SqlBookmarkStore(transactions);
    }

    @Override
    public PinStore pins() {
        return new SqlPinStore(transactions);
    }

    @Override
    public CommentReportStore commentReports() {
        return new SqlCommentReportStore(transactions);
    }

    @Override
    public ReportStore reports() {
        return new SqlReportStore(transactions);
    }

    @Override
    public CommentStore comments() {
        return new SqlCommentStore(transactions);
    }

    @Override
    public CommentLikeStore commentLikes() {
        return new SqlCommentLikeStore(transactions);
    }

    @Override
    public FollowStore follows() {
        return new SqlFollowStore(transactions);
    }

    @Override
    public CollectionStore collections() {
        return new SqlCollectionStore(transactions);
    }

    @Override
    public KeyWarningStore keyWarnings() {
        return new SqlKeyWarningStore(transactions);
    }

    @Override
    public UploadStore uploads() {
        return new SqlUploadStore(transactions);
    }

    @Override
    public StoryStore stories() {
        return new SqlStoryStore(transactions);
    }

    @Override
    public NotificationStore notifications() {
        return new SqlNotificationStore(transactions);
    }

    @Override
    public ConversationStore conversations() {
        return new SqlConversationStore(transactions);
    }

    @Override
    public PointStore points() {
        return new SqlPointStore(transactions);
    }

    @Override
    public ActivityStore activities() {
        return new SqlActivityStore(transactions);
    }

    @Override
    public FeedbackStore feedback() {
        return new SqlFeedbackStore(transactions);
    }

    @Override
    public WebhookStore webhooks() {
        return new SqlWebhookStore(transactions);
    }

    @Override
    public DispatchStore dispatches() {
        return new SqlDispatchStore(transactions);
    }

    @Override
    public QuotaStore quotas() {
        return new SqlQuotaStore(transactions);
    }

    @Override
    public FaultStore faults() {
        return new SqlFaultStore(transactions);
    }

    @Override
    public AuditStore audit() {
        return new SqlAuditStore(transactions);
    }

    @Override
    public SwitchStore switches() {
        return new SqlSwitchStore(transactions);
    }

    @Override
    public FigureStore figures() {
        return new SqlFigureStore(transactions);
    }

    @Override
    public AlertStore alerts() {
        return new SqlAlertStore(transactions);
    }

    @Override
    public IncidentStore incidents() {
        return new SqlIncidentStore(transactions);
    }

    @Override
    public AdminCodeStore adminCodes() {
        return new SqlAdminCodeStore(transactions);
    }

    @Override
    public AdminSessionStore adminSessions() {
        return new SqlAdminSessionStore(transactions);
    }

    @Override
    public TallyStore tallies() {
        return new SqlTallyStore(transactions);
    }

    @Override
    public ClaimStore claims() {
        return new SqlClaimStore(transactions);
    }
}
