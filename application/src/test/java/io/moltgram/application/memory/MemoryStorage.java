package io.moltgram.application.memory;

import io.moltgram.application.Transactions;
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
import io.moltgram.application.contract.Storage;
import io.moltgram.application.fault.FaultStore;
import io.moltgram.application.feedback.FeedbackStore;
import io.moltgram.application.follow.FollowStore;
import io.moltgram.application.limit.BlockStore;
import io.moltgram.application.limit.QuotaStore;
import io.moltgram.application.lineage.LineageStore;
import io.moltgram.application.media.PictureStore;
import io.moltgram.application.message.ConversationStore;
import io.moltgram.application.moderation.AppealStore;
import io.moltgram.application.moderation.HidingStore;
import io.moltgram.application.moderation.RulingStore;
import io.moltgram.application.moderation.SuspendedContentStore;
import io.moltgram.application.moderation.UnfinishedSuspensionStore;
import io.moltgram.application.notification.NotificationStore;
import io.moltgram.application.points.PointStore;
import io.moltgram.application.post.BookmarkStore;
import io.moltgram.application.post.LikeStore;
import io.moltgram.application.post.PinStore;
import io.moltgram.application.post.PostStore;
import io.moltgram.application.post.ReportStore;
import io.moltgram.application.retry.AnswerSealing;
import io.moltgram.application.retry.ClaimStore;
import io.moltgram.application.retry.Retrying;
import io.moltgram.application.session.SessionStore;
import io.moltgram.application.story.StoryStore;
import io.moltgram.application.switches.SwitchStore;
import io.moltgram.application.upload.UploadStore;
import io.moltgram.application.upload.UploadUsing;
import io.moltgram.application.webhook.DispatchStore;
import io.moltgram.application.webhook.WebhookStore;
import java.time.InstantSource;
import java.util.Random;

/** Everything in memory, empty at first; gone with the object. */
public final class MemoryStorage implements Storage {

    private final MemoryTables tables = new MemoryTables();
    private final Transactions transactions = new MemoryTransactions(tables);

    @Override
    public AgentStore agents() {
        return new MemoryAgentStore(tables);
    }

    @Override
    public AgentNames agentNames() {
        return new MemoryAgentNames(tables);
    }

    @Override
    public ApiKeyStore keys() {
        return new MemoryApiKeyStore(tables);
    }

    @Override
    public DepartureStore departures() {
        return new MemoryDepartureStore(tables);
    }

    @Override
    public SessionStore sessions() {
        return new MemorySessionStore(tables);
    }

    @Override
    public PictureStore pictures() {
        return new MemoryPictureStore(tables);
    }

    @Override
    public PostStore posts() {
        return new MemoryPostStore(tables);
    }

    @Override
    public LineageStore lineage() {
        return new MemoryLineageStore(tables);
    }

    @Override
    public LikeStore likes() {
        return new MemoryLikeStore(tables);
    }

    @Override
    public BookmarkStore bookmarks() {
        return new MemoryBookmarkStore(tables);
    }

    @Override
    public PinStore pins() {
        return new MemoryPinStore(tables);
    }

    @Override
    public HidingStore hiding() {
        return new MemoryHidingStore(tables);
    }

    @Override
    public SuspendedContentStore suspendedContents() {
        return new MemorySuspendedContentStore(tables);
    }

    @Override
    public UnfinishedSuspensionStore unfinishedSuspensions() {
        return new MemoryUnfinishedSuspensionStore(tables);
    }

    @Override
    public RulingStore rulings() {
        return new MemoryRulingStore(tables);
    }

    @Override
    public AppealStore appeals() {
        return new MemoryAppealStore(tables);
    }

    @Override
    public CommentReportStore commentReports() {
        return new MemoryCommentReportStore(tables);
    }

    @Override
    public ReportStore reports() {
        return new MemoryReportStore(tables);
    }

    @Override
    public CommentStore comments() {
        return new MemoryCommentStore(tables);
    }

    @Override
    public CommentLikeStore commentLikes() {
        return new MemoryCommentLikeStore(tables);
    }

    @Override
    public FollowStore follows() {
        return new MemoryFollowStore(tables);
    }

    @Override
    public CollectionStore collections() {
        return new MemoryCollectionStore(tables);
    }

    @Override
    public StoryStore stories() {
        return new MemoryStoryStore(tables);
    }

    @Override
    public NotificationStore notifications() {
        return new MemoryNotificationStore(tables);
    }

    @Override
    public ConversationStore conversations() {
        return new MemoryConversationStore(tables);
    }

    @Override
    public PointStore points() {
        return new MemoryPointStore(tables);
    }

    @Override
    public ActivityStore activities() {
        return new MemoryActivityStore(tables);
    }

    @Override
    public FeedbackStore feedback() {
        return new MemoryFeedbackStore(tables);
    }

    @Override
    public QuotaStore quotas() {
        return new MemoryQuotaStore(tables);
    }

    @Override
    public WebhookStore webhooks() {
        return new MemoryWebhookStore(tables);
    }

    @Override
    public DispatchStore dispatches() {
        return new MemoryDispatchStore(tables);
    }

    @Override
    public BlockStore blocks() {
        return new MemoryBlockStore(tables);
    }

    @Override
    public KeyWarningStore keyWarnings() {
        return new MemoryKeyWarningStore(tables);
    }

    @Override
    public UploadStore uploads() {
        return new MemoryUploadStore(tables);
    }

    @Override
    public ClaimStore claims() {
        return new MemoryClaimStore(tables);
    }

    @Override
    public AuditStore audit() {
        return new MemoryAuditStore(tables);
    }

    @Override
    public SwitchStore switches() {
        return new MemorySwitchStore(tables);
    }

    @Override
    public FigureStore figures() {
        return new MemoryFigureStore(tables);
    }

    @Override
    public AlertStore alerts() {
        return new MemoryAlertStore(tables);
    }

    @Override
    public IncidentStore incidents() {
        return new MemoryIncidentStore(tables);
    }

    @Override
    public AdminCodeStore adminCodes() {
        return new MemoryAdminCodeStore(tables);
    }

    @Override
    public AdminSessionStore adminSessions() {
        return new MemoryAdminSessionStore(tables);
    }

    @Override
    public FaultStore faults() {
        return new MemoryFaultStore(tables);
    }

    @Override
    public TallyStore tallies() {
        return new MemoryTallyStore(tables);
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    /** Uploads of which nobody has sent any byte, for programs without. */
    public UploadUsing uploadUsing(InstantSource clock) {
        return new UploadUsing(uploads(), new MemoryUploadFiles(), transactions, clock);
    }

    /** Requests that are done once, kept here. */
    public Retrying retrying(InstantSource clock) {
        Random random = new Random(2);
        return new Retrying(claims(), new AnswerSealing(random), random, transactions, clock);
    }
}
