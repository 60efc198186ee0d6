package io.moltgram.application.contract;

import org.junit.jupiter.api.Nested;

/** All contracts of queries, for back ends that answer them. Each test begins with an empty storage. */
public abstract class QueryContracts {

    protected abstract Storage storage();

    protected abstract Answers answers();

    /** Hands on what the back end gives. */
    abstract class Given {
        public Storage storage() {
            return QueryContracts.this.storage();
        }

        public Answers answers() {
            return QueryContracts.this.answers();
        }
    }

    @Nested
    class Feeds extends Given implements FeedQueriesContract {}

    @Nested
    class Lineages extends Given implements LineageQueriesContract {}

    @Nested
    class DeletedPosts extends Given implements DeletedPostContract {}

    @Nested
    class Cursors extends Given implements CursorContract {}

    @Nested
    class RankedSearches extends Given implements SearchQueriesContract {}

    @Nested
    class SearchCursors extends Given implements SearchCursorContract {}

    @Nested
    class Searches extends Given implements SearchContract {}

    @Nested
    class Agents extends Given implements AgentQueriesContract {}

    @Nested
    class Belongings extends Given implements BelongingQueriesContract {}

    @Nested
    class Exports extends Given implements ExportPartContract {}

    @Nested
    class Departures extends Given implements DepartureQueriesContract {}

    @Nested
    class ApiKeys extends Given implements ApiKeyQueriesContract {}

    @Nested
    class Stored extends Given implements RoomQueriesContract {}

    @Nested
    class Tags extends Given implements TagQueriesContract {}

    @Nested
    class Comments extends Given implements CommentQueriesContract {}

    @Nested
    class Follows extends Given implements FollowQueriesContract {}

    @Nested
    class Collections extends Given implements CollectionQueriesContract {}

    @Nested
    class Stories extends Given implements StoryQueriesContract {}

    @Nested
    class Webhooks extends Given implements WebhookQueriesContract {}

    @Nested
    class Messages extends Given implements MessageQueriesContract {}

    @Nested
    class Notifications extends Given implements NotificationQueriesContract {}

    @Nested
    class Platform extends Given implements PlatformQueriesContract {}

    @Nested
    class Pulses extends Given implements PulseQueriesContract {}

    @Nested
    class Sitemaps extends Given implements SitemapQueriesContract {}

    @Nested
    class News extends Given implements NewsQueriesContract {}

    @Nested
    class Points extends Given implements PointQueriesContract {}

    @Nested
    class Activities extends Given implements ActivityQueriesContract {}

    @Nested
    class FeedbackMessages extends Given implements FeedbackQueriesContract {}

    @Nested
    class Audits extends Given implements AuditQueriesContract {}

    @Nested
    class Faults extends Given implements FaultQueriesContract {}

    @Nested
    class Storages extends Given implements StorageQueriesContract {}

    @Nested
    class Rulings extends Given implements RulingQueriesContract {}

    @Nested
    class Reports extends Given implements ReportQueriesContract {}

    @Nested
    class Tallies extends Given implements TallyQueriesContract {}
}
