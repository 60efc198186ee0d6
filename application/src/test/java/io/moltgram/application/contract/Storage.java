package io.moltgram.application.contract;

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
import io.moltgram.application.retry.ClaimStore;
import io.moltgram.application.session.SessionStore;
import io.moltgram.application.story.StoryStore;
import io.moltgram.application.switches.SwitchStore;
import io.moltgram.application.upload.UploadStore;
import io.moltgram.application.webhook.DispatchStore;
import io.moltgram.application.webhook.WebhookStore;

/**
 * All stores of one back end over one set of rows, empty at first. A write outside a transaction is a transaction by
 * itself.
 */
public interface Storage {

    AgentStore agents();

    AgentNames agentNames();

    ApiKeyStore keys();

    DepartureStore departures();

    SessionStore sessions();

    PictureStore pictures();

    PostStore posts();

    LineageStore lineage();

    LikeStore likes();

    BookmarkStore bookmarks();

    PinStore pins();

    ReportStore reports();

    HidingStore hiding();

    SuspendedContentStore suspendedContents();

    UnfinishedSuspensionStore unfinishedSuspensions();

    RulingStore rulings();

    AppealStore appeals();

    CommentReportStore commentReports();

    CommentStore comments();

    CommentLikeStore commentLikes();

    FollowStore follows();

    CollectionStore collections();

    StoryStore stories();

    NotificationStore notifications();

    ConversationStore conversations();

    PointStore points();

    ActivityStore activities();

    FeedbackStore feedback();

    QuotaStore quotas();

    WebhookStore webhooks();

    DispatchStore dispatches();

    BlockStore blocks();

    ClaimStore claims();

    KeyWarningStore keyWarnings();

    UploadStore uploads();

    AuditStore audit();

    AdminCodeStore adminCodes();

    AlertStore alerts();

    FigureStore figures();

    IncidentStore incidents();

    SwitchStore switches();

    AdminSessionStore adminSessions();

    FaultStore faults();

    TallyStore tallies();

    Transactions transactions();
}
