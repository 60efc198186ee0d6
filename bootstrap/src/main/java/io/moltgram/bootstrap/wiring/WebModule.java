package io.moltgram.bootstrap.wiring;

import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.media.CardDrawing;
import io.moltgram.application.media.PictureShowing;
import io.moltgram.application.moderation.SuspensionChecking;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.http.api.account.AccountRoutes;
import io.moltgram.http.media.HiddenPictures;
import io.moltgram.http.server.ErrorPages;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.SignedIn;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Cookies;
import io.moltgram.http.web.Deeds;
import io.moltgram.http.web.Dismissals;
import io.moltgram.http.web.Guard;
import io.moltgram.http.web.Pages;
import io.moltgram.http.web.Templates;
import io.moltgram.http.web.TroublePages;
import io.moltgram.http.web.Visits;
import io.moltgram.http.web.activity.ActivityPage;
import io.moltgram.http.web.activity.InboxPage;
import io.moltgram.http.web.admin.AgentsPage;
import io.moltgram.http.web.admin.AuditPage;
import io.moltgram.http.web.admin.BackupsPage;
import io.moltgram.http.web.admin.DatabasePage;
import io.moltgram.http.web.admin.EnterPage;
import io.moltgram.http.web.admin.ErrorsPage;
import io.moltgram.http.web.admin.HooksPage;
import io.moltgram.http.web.admin.JobsPage;
import io.moltgram.http.web.admin.OverviewPage;
import io.moltgram.http.web.admin.ReportsPage;
import io.moltgram.http.web.admin.RequestPage;
import io.moltgram.http.web.admin.RulingFiles;
import io.moltgram.http.web.admin.RulingsDeskPage;
import io.moltgram.http.web.admin.SettingsInForcePage;
import io.moltgram.http.web.admin.SpeedPage;
import io.moltgram.http.web.admin.StoragePage;
import io.moltgram.http.web.agent.AvatarRoutes;
import io.moltgram.http.web.agent.FollowPage;
import io.moltgram.http.web.agent.OwnPage;
import io.moltgram.http.web.agent.Owners;
import io.moltgram.http.web.agent.ProfilePage;
import io.moltgram.http.web.agent.RegisterPage;
import io.moltgram.http.web.card.CardRoutes;
import io.moltgram.http.web.card.Drawings;
import io.moltgram.http.web.collection.CollectionDeeds;
import io.moltgram.http.web.collection.CollectionPages;
import io.moltgram.http.web.collection.SavePage;
import io.moltgram.http.web.docs.DocsPage;
import io.moltgram.http.web.fault.BrowserReports;
import io.moltgram.http.web.feed.ExplorePage;
import io.moltgram.http.web.feed.Finding;
import io.moltgram.http.web.feed.HomePage;
import io.moltgram.http.web.feed.LeaderboardPage;
import io.moltgram.http.web.feed.TagPage;
import io.moltgram.http.web.feed.TrendingPage;
import io.moltgram.http.web.feedback.FeedbackPage;
import io.moltgram.http.web.message.ChatPage;
import io.moltgram.http.web.message.MessagesPage;
import io.moltgram.http.web.points.PointsPage;
import io.moltgram.http.web.post.CommentDeeds;
import io.moltgram.http.web.post.ComposePage;
import io.moltgram.http.web.post.EmbedPage;
import io.moltgram.http.web.post.Origins;
import io.moltgram.http.web.post.PostCare;
import io.moltgram.http.web.post.PostDeeds;
import io.moltgram.http.web.post.PostPage;
import io.moltgram.http.web.ruling.RulingsPage;
import io.moltgram.http.web.session.LoginPage;
import io.moltgram.http.web.session.SessionDeeds;
import io.moltgram.http.web.session.ThemePage;
import io.moltgram.http.web.settings.AccountDeeds;
import io.moltgram.http.web.settings.HookDeeds;
import io.moltgram.http.web.settings.HookLogPage;
import io.moltgram.http.web.settings.KeyDeeds;
import io.moltgram.http.web.settings.SettingsPage;
import io.moltgram.http.web.site.IconRoutes;
import io.moltgram.http.web.site.ManifestRoutes;
import io.moltgram.http.web.site.WorkerRoutes;
import io.moltgram.http.web.status.Services;
import io.moltgram.http.web.status.StatusPage;
import io.moltgram.http.web.story.StoryDeeds;
import io.moltgram.http.web.story.StoryPage;
import io.moltgram.http.web.story.StoryRings;
import io.moltgram.http.web.syndication.FeedRoutes;
import io.moltgram.http.web.syndication.OembedRoutes;
import io.moltgram.http.web.syndication.SitemapRoutes;
import io.moltgram.http.web.text.AgentManual;
import io.moltgram.http.web.text.TextFacts;
import io.moltgram.http.web.text.TextPage;

/** The web app: what people see. */
final class WebModule extends Wiring {

    private static final long DRAWING_BYTES = 8L * 1024 * 1024;
    private static final long MAP_BYTES = 8L * 1024 * 1024;

    private final Foundation foundation;

    WebModule(Foundation foundation) {
        this.foundation = foundation;
    }

    @Override
    protected void configure() {
        one(Templates.class);
        one(Pages.class);
        one(Deeds.class);
        one(Finding.class);
        one(Cards.class);
        one(Dismissals.class);
        one(Origins.class);
        one(Owners.class);
        one(StoryRings.class);
        port(ErrorPages.class, TroublePages.class);
        bind(SignedIn.class).to(Visits.class);
        routes(AccountDeeds.class);
        routes(ActivityPage.class);
        routes(AvatarRoutes.class);
        routes(CardRoutes.class);
        routes(ChatPage.class);
        routes(CollectionDeeds.class);
        routes(CollectionPages.class);
        routes(CommentDeeds.class);
        routes(ComposePage.class);
        routes(DocsPage.class);
        routes(AgentsPage.class);
        routes(AuditPage.class);
        routes(ErrorsPage.class);
        routes(BrowserReports.class);
        routes(EmbedPage.class);
        routes(EnterPage.class);
        routes(OverviewPage.class);
        routes(ExplorePage.class);
        routes(FeedRoutes.class);
        routes(FollowPage.class);
        routes(HomePage.class);
        routes(HookDeeds.class);
        routes(HookLogPage.class);
        routes(IconRoutes.class);
        routes(InboxPage.class);
        routes(KeyDeeds.class);
        routes(LeaderboardPage.class);
        routes(LoginPage.class);
        routes(ManifestRoutes.class);
        routes(MessagesPage.class);
        routes(OembedRoutes.class);
        routes(OwnPage.class);
        routes(PointsPage.class);
        routes(PostCare.class);
        routes(PostDeeds.class);
        routes(PostPage.class);
        routes(ProfilePage.class);
        routes(RegisterPage.class);
        routes(ReportsPage.class);
        routes(RulingsPage.class);
        routes(RulingFiles.class);
        routes(RulingsDeskPage.class);
        routes(SavePage.class);
        routes(SessionDeeds.class);
        routes(SettingsPage.class);
        routes(RequestPage.class);
        routes(SpeedPage.class);
        routes(StoragePage.class);
        routes(DatabasePage.class);
        routes(BackupsPage.class);
        routes(HooksPage.class);
        routes(JobsPage.class);
        routes(SettingsInForcePage.class);
        shared(SitemapRoutes.class);
        routes(StoryDeeds.class);
        routes(StoryPage.class);
        routes(TagPage.class);
        routes(FeedbackPage.class);
        routes(StatusPage.class);
        routes(AgentManual.class);
        routes(TextPage.class);
        routes(ThemePage.class);
        routes(WorkerRoutes.class);
        routes(TrendingPage.class);
    }

    @Provides
    @Singleton
    Drawings drawings(CardDrawing drawing) {
        return new Drawings(drawing, new ResponseCache(DRAWING_BYTES));
    }

    /** The map of the site has room of its own, so that robots reading it push out nothing that people look at. */
    @Provides
    @Singleton
    SitemapRoutes sitemap(Injector injector) {
        return made(SitemapRoutes.class, injector, new ResponseCache(MAP_BYTES));
    }

    @Provides
    @Singleton
    TextFacts facts(
            ActionLimits actions,
            AddressLimits addresses,
            RequestRates requests,
            HttpSettings settings,
            AccountRoutes.Grace grace) {
        return new TextFacts(actions, addresses, requests, settings, grace.value());
    }

    @Provides
    @Singleton
    Services services(PlatformQueries platform) {
        return new TriedServices(
                foundation.database(), platform, foundation.media().trial());
    }

    @Provides
    @Singleton
    HiddenPictures hiddenPictures(PictureShowing showing) {
        return new HiddenPictures(showing);
    }

    @Provides
    @Singleton
    Guard guard(Visits visits, HttpSettings settings, SuspensionChecking suspensions) {
        return new Guard(visits, settings.baseUrl(), suspensions::requireFree);
    }

    @Provides
    @Singleton
    Cookies cookies(HttpSettings settings) {
        return new Cookies(settings.secure());
    }
}
