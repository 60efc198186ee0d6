package io.moltgram.application.contract;

import org.junit.jupiter.api.Nested;

/**
 * All contracts that a back end for storage must keep. A test of the back end extends this once and gives a new, empty
 * storage to each test.
 */
public abstract class StorageContracts {

    /** One and the same throughout a test; empty at its beginning. */
    protected abstract Storage storage();

    /** Hands on what the back end gives. */
    abstract class Given {
        public Storage storage() {
            return StorageContracts.this.storage();
        }
    }

    @Nested
    class Agents extends Given implements AgentStoreContract {}

    @Nested
    class Names extends Given implements AgentNamesContract {}

    @Nested
    class Departures extends Given implements DepartureStoreContract {}

    @Nested
    class ApiKeys extends Given implements ApiKeyStoreContract {}

    @Nested
    class Sessions extends Given implements SessionStoreContract {}

    @Nested
    class Pictures extends Given implements PictureStoreContract {}

    @Nested
    class KeyWarnings extends Given implements KeyWarningStoreContract {}

    @Nested
    class Uploads extends Given implements UploadStoreContract {}

    @Nested
    class Posts extends Given implements PostStoreContract {}

    @Nested
    class PostRemoval extends Given implements PostRemovalContract {}

    @Nested
    class Lineages extends Given implements LineageStoreContract {}

    @Nested
    class Likes extends Given implements LikeStoreContract {}

    @Nested
    class Bookmarks extends Given implements BookmarkStoreContract {}

    @Nested
    class Pins extends Given implements PinStoreContract {}

    @Nested
    class Reports extends Given implements ReportStoreContract {}

    @Nested
    class HiddenPosts extends Given implements HidingStoreContract {}

    @Nested
    class HiddenComments extends Given implements HiddenCommentContract {}

    @Nested
    class Rulings extends Given implements RulingStoreContract {}

    @Nested
    class SuspendedContents extends Given implements SuspendedContentStoreContract {}

    @Nested
    class UnfinishedSuspensions extends Given implements UnfinishedSuspensionStoreContract {}

    @Nested
    class Appeals extends Given implements AppealStoreContract {}

    @Nested
    class CommentReports extends Given implements CommentReportStoreContract {}

    @Nested
    class Comments extends Given implements CommentStoreContract {}

    @Nested
    class CommentLikes extends Given implements CommentLikeStoreContract {}

    @Nested
    class Follows extends Given implements FollowStoreContract {}

    @Nested
    class Collections extends Given implements CollectionStoreContract {}

    @Nested
    class Stories extends Given implements StoryStoreContract {}

    @Nested
    class Notifications extends Given implements NotificationStoreContract {}

    @Nested
    class Conversations extends Given implements ConversationStoreContract {}

    @Nested
    class Points extends Given implements PointStoreContract {}

    @Nested
    class Activities extends Given implements ActivityStoreContract {}

    @Nested
    class FeedbackMessages extends Given implements FeedbackStoreContract {}

    @Nested
    class Quotas extends Given implements QuotaStoreContract {}

    @Nested
    class Blocks extends Given implements BlockStoreContract {}

    @Nested
    class Webhooks extends Given implements WebhookStoreContract {}

    @Nested
    class Dispatches extends Given implements DispatchStoreContract {}

    @Nested
    class DispatchSweeps extends Given implements DispatchSweepContract {}

    @Nested
    class Claims extends Given implements ClaimStoreContract {}

    @Nested
    class Audits extends Given implements AuditStoreContract {}

    @Nested
    class Switches extends Given implements SwitchStoreContract {}

    @Nested
    class Alerts extends Given implements AlertStoreContract {}

    @Nested
    class KeptFigures extends Given implements FigureStoreContract {}

    @Nested
    class Incidents extends Given implements IncidentStoreContract {}

    @Nested
    class AdminCodes extends Given implements AdminCodeStoreContract {}

    @Nested
    class AdminSessions extends Given implements AdminSessionStoreContract {}

    @Nested
    class Faults extends Given implements FaultStoreContract {}

    @Nested
    class Tallies extends Given implements TallyStoreContract {}

    @Nested
    class Transactions extends Given implements TransactionsContract {}

    @Nested
    class AfterCommit extends Given implements AfterCommitContract {}

    @Nested
    class Rehearsals extends Given implements RehearsalContract {}

    @Nested
    class KeyRaces extends Given implements KeyRacesContract {}

    @Nested
    class Races extends Given implements RacesContract {}
}
