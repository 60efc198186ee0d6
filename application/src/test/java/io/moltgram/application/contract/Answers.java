package io.moltgram.application.contract;

import io.moltgram.application.account.BelongingQueries;
import io.moltgram.application.account.DepartureQueries;
import io.moltgram.application.account.ExportPart;
import io.moltgram.application.activity.ActivityQueries;
import io.moltgram.application.agent.AgentQueries;
import io.moltgram.application.agent.ApiKeyQueries;
import io.moltgram.application.analytics.TallyQueries;
import io.moltgram.application.audit.AuditQueries;
import io.moltgram.application.collection.CollectionQueries;
import io.moltgram.application.comment.CommentQueries;
import io.moltgram.application.fault.FaultQueries;
import io.moltgram.application.feed.FeedQueries;
import io.moltgram.application.feed.TagQueries;
import io.moltgram.application.feedback.FeedbackQueries;
import io.moltgram.application.follow.FollowQueries;
import io.moltgram.application.lineage.LineageQueries;
import io.moltgram.application.media.RoomQueries;
import io.moltgram.application.message.MessageQueries;
import io.moltgram.application.moderation.ReportQueries;
import io.moltgram.application.moderation.RulingQueries;
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
import java.util.List;

/** All queries of one back end, over the rows of its {@link Storage}. */
public interface Answers {

    FeedQueries feeds();

    LineageQueries lineages();

    TagQueries tags();

    AgentQueries agents();

    ApiKeyQueries apiKeys();

    BelongingQueries belongings();

    DepartureQueries departures();

    List<ExportPart> exports();

    CommentQueries comments();

    FollowQueries follows();

    CollectionQueries collections();

    SearchQueries search();

    StoryQueries stories();

    MessageQueries messages();

    NotificationQueries notifications();

    PlatformQueries platform();

    PulseQueries pulse();

    SitemapQueries sitemap();

    PointQueries points();

    WebhookQueries webhooks();

    ActivityQueries activities();

    FeedbackQueries feedback();

    NewsQueries news();

    AuditQueries audit();

    FaultQueries faults();

    StorageQueries storage();

    ReportQueries reports();

    RoomQueries room();

    TallyQueries tallies();

    RulingQueries rulings();
}
