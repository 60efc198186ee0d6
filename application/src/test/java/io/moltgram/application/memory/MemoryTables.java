package io.moltgram.application.memory;

import io.moltgram.application.admin.AdminCodeStore;
import io.moltgram.application.admin.AdminSession;
import io.moltgram.application.alert.FigureStore;
import io.moltgram.application.analytics.Slot;
import io.moltgram.application.audit.AuditLine;
import io.moltgram.application.fault.FaultGroup;
import io.moltgram.application.feedback.Feedback;
import io.moltgram.application.limit.Action;
import io.moltgram.application.limit.BlockStore.Block;
import io.moltgram.application.post.PinStore.Pin;
import io.moltgram.application.retry.ClaimStore;
import io.moltgram.application.retry.RequestName;
import io.moltgram.application.session.WebSession;
import io.moltgram.application.webhook.Dispatch;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.SecretHash;
import io.moltgram.domain.alert.Alert;
import io.moltgram.domain.alert.Incident;
import io.moltgram.domain.collection.Collection;
import io.moltgram.domain.collection.CollectionId;
import io.moltgram.domain.comment.Comment;
import io.moltgram.domain.comment.CommentId;
import io.moltgram.domain.media.ContentHash;
import io.moltgram.domain.media.Picture;
import io.moltgram.domain.message.Conversation;
import io.moltgram.domain.message.ConversationId;
import io.moltgram.domain.message.Message;
import io.moltgram.domain.message.MessageId;
import io.moltgram.domain.moderation.Appeal;
import io.moltgram.domain.moderation.Ruling;
import io.moltgram.domain.moderation.RulingId;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.NotificationId;
import io.moltgram.domain.points.Deed;
import io.moltgram.domain.post.Post;
import io.moltgram.domain.post.PostId;
import io.moltgram.domain.post.Provenance;
import io.moltgram.domain.story.Story;
import io.moltgram.domain.story.StoryId;
import io.moltgram.domain.switches.Switch;
import io.moltgram.domain.upload.Upload;
import io.moltgram.domain.upload.UploadId;
import io.moltgram.domain.webhook.DeliveryId;
import io.moltgram.domain.webhook.DispatchId;
import io.moltgram.domain.webhook.Webhook;
import io.moltgram.domain.webhook.WebhookId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** The rows of all memory stores; whoever reads or writes them holds this object's lock. */
final class MemoryTables {

    record Turn(SecretHash browser, long turn, WebSession session) {}

    record StoredPost(Post post, List<Optional<String>> drawings) {}

    record ByAgent<T>(T thing, AgentId agent) {}

    record ByReporter(PostId post, SecretHash reporter) {}

    record CommentByReporter(CommentId comment, SecretHash reporter) {}

    record Following(AgentId follower, AgentId followed) {}

    record Place(CollectionId collection, PostId post) {}

    record Seeing(StoryId story, Optional<AgentId> viewer) {}

    record Award(AgentId agent, Deed deed, long reference, AgentId by) {}

    record Withdrawn(AgentId agent, long points) {}

    record Claimed(ClaimStore.Claim claim, Instant at) {}

    record Hour(AgentId agent, Action action, Instant hour) {}

    record StoredWebhook(Webhook webhook, String sealedSecret, Instant leasedUntil) {}

    record StoredDispatch(DispatchId id, Dispatch.Draft draft, int attempts, Optional<Instant> due) {}

    final MemoryTable<AgentId, Agent> agents = new MemoryTable<>();
    final MemoryTable<SecretHash, IssuedKey> keys = new MemoryTable<>();
    final MemoryTable<KeyId, Instant> keyWarnings = new MemoryTable<>();
    final MemoryTable<AgentId, Instant> departures = new MemoryTable<>();
    final MemoryTable<AgentName, Instant> goneNames = new MemoryTable<>();
    final MemoryTable<Long, Turn> sessions = new MemoryTable<>();
    final MemoryTable<PostId, Provenance> provenance = new MemoryTable<>();
    final MemoryTable<ContentHash, Picture> pictures = new MemoryTable<>();
    final MemoryTable<ContentHash, Boolean> gonePictures = new MemoryTable<>();
    final MemoryTable<PostId, StoredPost> posts = new MemoryTable<>();
    final MemoryTable<ByAgent<PostId>, Boolean> likes = new MemoryTable<>();
    final MemoryTable<ByAgent<PostId>, Boolean> bookmarks = new MemoryTable<>();
    final MemoryTable<PostId, Pin> pins = new MemoryTable<>();
    final MemoryTable<ByReporter, Optional<AgentId>> reports = new MemoryTable<>();
    final MemoryTable<ByReporter, Instant> closedReports = new MemoryTable<>();
    final MemoryTable<PostId, Instant> hiddenPosts = new MemoryTable<>();
    final MemoryTable<CommentId, Instant> hiddenComments = new MemoryTable<>();
    final MemoryTable<PostId, RulingId> suspendedPosts = new MemoryTable<>();
    final MemoryTable<CommentId, RulingId> suspendedComments = new MemoryTable<>();
    final MemoryTable<RulingId, Boolean> unfinishedSuspensions = new MemoryTable<>();
    final MemoryTable<RulingId, Ruling> rulings = new MemoryTable<>();
    final MemoryTable<RulingId, Appeal> appeals = new MemoryTable<>();
    final MemoryTable<CommentByReporter, Optional<AgentId>> commentReports = new MemoryTable<>();
    final MemoryTable<CommentByReporter, Instant> closedCommentReports = new MemoryTable<>();
    final MemoryTable<CommentId, Comment> comments = new MemoryTable<>();
    final MemoryTable<ByAgent<CommentId>, Boolean> commentLikes = new MemoryTable<>();
    final MemoryTable<Following, Boolean> follows = new MemoryTable<>();
    final MemoryTable<CollectionId, Collection> collections = new MemoryTable<>();
    final MemoryTable<Place, Instant> places = new MemoryTable<>();
    final MemoryTable<StoryId, Story> stories = new MemoryTable<>();
    final MemoryTable<Seeing, Boolean> storyViews = new MemoryTable<>();
    final MemoryTable<NotificationId, Notification> notifications = new MemoryTable<>();
    final MemoryTable<ConversationId, Conversation> conversations = new MemoryTable<>();
    final MemoryTable<MessageId, Message> messages = new MemoryTable<>();
    final MemoryTable<Award, Instant> awards = new MemoryTable<>();
    final MemoryTable<Long, Withdrawn> withdrawals = new MemoryTable<>();
    final MemoryTable<Object, Instant> activities = new MemoryTable<>();
    final MemoryTable<Long, Feedback.Draft> feedback = new MemoryTable<>();
    final MemoryTable<Hour, Integer> quotas = new MemoryTable<>();
    final MemoryTable<Long, Block> blocks = new MemoryTable<>();
    final MemoryTable<UploadId, Upload> uploads = new MemoryTable<>();

    final MemoryTable<WebhookId, StoredWebhook> webhooks = new MemoryTable<>();
    final MemoryTable<DispatchId, StoredDispatch> dispatches = new MemoryTable<>();
    final MemoryTable<DeliveryId, DispatchId> deliveries = new MemoryTable<>();
    final MemoryTable<RequestName, Claimed> claims = new MemoryTable<>();

    final MemoryTable<Long, AuditLine> audit = new MemoryTable<>();
    final MemoryTable<Boolean, Optional<AdminCodeStore.Code>> adminCode = new MemoryTable<>();
    final MemoryTable<SecretHash, AdminSession> adminSessions = new MemoryTable<>();
    final MemoryTable<List<String>, Switch> switches = new MemoryTable<>();
    final MemoryTable<Slot, Long> tallies = new MemoryTable<>();
    final MemoryTable<String, FigureStore.Peak> figures = new MemoryTable<>();
    final MemoryTable<Long, Alert> alerts = new MemoryTable<>();
    final MemoryTable<Long, Incident> incidents = new MemoryTable<>();
    final MemoryTable<Long, MemoryIncidentStore.Line> incidentNotes = new MemoryTable<>();

    final MemoryTable<Long, FaultGroup> faults = new MemoryTable<>();

    private final AtomicLong lastNumber = new AtomicLong();

    boolean isHidden(PostId post) {
        return hiddenPosts.containsKey(post);
    }

    /** By itself, with what it answers, or with its post. */
    boolean isHidden(Comment comment) {
        return hiddenComments.containsKey(comment.id())
                || isHidden(comment.post())
                || comment.parent().map(comments::get).filter(this::isHidden).isPresent();
    }

    /** A number that was never given before. */
    long nextNumber() {
        return lastNumber.incrementAndGet();
    }

    /** What puts all rows back as they are now. */
    Runnable memorise() {
        List<Runnable> parts = List.of(
                        agents,
                        keys,
                        keyWarnings,
                        departures,
                        goneNames,
                        sessions,
                        provenance,
                        pictures,
                        gonePictures,
                        uploads,
                        switches,
                        figures,
                        alerts,
                        incidents,
                        incidentNotes,
                        posts,
                        likes,
                        bookmarks,
                        pins,
                        reports,
                        closedReports,
                        hiddenPosts,
                        hiddenComments,
                        suspendedPosts,
                        suspendedComments,
                        unfinishedSuspensions,
                        rulings,
                        appeals,
                        commentReports,
                        closedCommentReports,
                        comments,
                        commentLikes,
                        follows,
                        collections,
                        places,
                        stories,
                        storyViews,
                        notifications,
                        conversations,
                        messages,
                        awards,
                        withdrawals,
                        activities,
                        feedback,
                        quotas,
                        blocks,
                        webhooks,
                        dispatches,
                        deliveries,
                        claims,
                        audit,
                        adminCode,
                        adminSessions,
                        faults,
                        tallies)
                .stream()
                .map(MemoryTable::memorise)
                .toList();
        return () -> parts.forEach(Runnable::run);
    }
}
