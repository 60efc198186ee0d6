package io.moltgram.http.web;

import io.moltgram.application.Events;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.KeyUseNoting;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.media.Describing;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.Scratch;
import io.moltgram.application.memory.MemoryAttempts;
import io.moltgram.application.memory.MemoryMediaStore;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.memory.MemoryWindows;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.session.SessionKeeping;
import io.moltgram.application.session.SigningIn;
import io.moltgram.application.story.StoryPublishing;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.domain.Refusal;
import io.moltgram.http.api.NobodyLeaves;
import io.moltgram.http.api.NothingSaid;
import io.moltgram.http.server.Assets;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.HotFiles;
import io.moltgram.http.server.HttpServer;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.Release;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.RouteTable;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.SwitchGate;
import io.moltgram.http.server.Watched;
import io.moltgram.http.web.agent.AvatarRoutes;
import io.moltgram.http.web.agent.Owners;
import io.moltgram.http.web.agent.ProfilePage;
import io.moltgram.http.web.agent.RegisterPage;
import io.moltgram.http.web.feed.ExplorePage;
import io.moltgram.http.web.feed.Finding;
import io.moltgram.http.web.feed.HomePage;
import io.moltgram.http.web.feed.TagPage;
import io.moltgram.http.web.post.CommentDeeds;
import io.moltgram.http.web.post.ComposePage;
import io.moltgram.http.web.post.Origins;
import io.moltgram.http.web.post.PostDeeds;
import io.moltgram.http.web.post.PostPage;
import io.moltgram.http.web.session.LoginPage;
import io.moltgram.http.web.session.SessionDeeds;
import io.moltgram.http.web.session.ThemePage;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** All pages over a gallery in memory, on a free port. A picture is whatever bytes do not say {@code broken}. */
final class ServedGallery implements AutoCloseable {

    final MemoryStorage storage = new MemoryStorage();
    final SettableClock clock = new SettableClock(Fixtures.NOON);

    private final SecretHasher hasher = new SecretHasher(new byte[SecretHasher.SHORTEST_KEY]);
    private final Events events = new Events(Set.of());
    private final KeyIssuing keys =
            new KeyIssuing(storage.keys(), events, hasher, new Random(7), storage.transactions(), clock);
    private final KeyGuarding guarding = new KeyGuarding(storage.keys(), events, hasher, storage.transactions(), clock);
    private final HttpServer server;

    ServedGallery(Path folder, Routes... more) {
        HttpSettings settings = new HttpSettings(
                "127.0.0.1",
                0,
                URI.create("http://gram.example"),
                Set.of(),
                HttpSettings.Limits.standard(),
                new HttpSettings.Rates(0, 0, Duration.ofSeconds(60)),
                folder);
        SigningIn signingIn = new SigningIn(
                new Authenticating(
                        storage.keys(),
                        hasher,
                        new KeyUseNoting(storage.keys(), storage.transactions(), clock),
                        SwitchBoard.untouched(),
                        clock),
                storage.sessions(),
                hasher,
                new Random(8),
                storage.transactions(),
                clock);
        MemoryGallery gallery = new MemoryGallery(storage);
        Assets assets = new Assets();
        Cookies cookies = new Cookies(settings.secure());
        Visits visits = new Visits(signingIn, gallery, hasher, cookies);
        ResponseCache cache = new ResponseCache(1_000_000);
        Pages pages = new Pages(
                new Templates(),
                assets,
                visits,
                cookies,
                gallery,
                cache,
                settings,
                new Release("test"),
                SwitchBoard.untouched(),
                Contact.NONE,
                clock);
        Deeds deeds = new Deeds(pages);
        Guard guard = new Guard(visits, settings.baseUrl(), agent -> {});
        Cards cards = new Cards(gallery);
        Owners owners = new Owners(gallery, new NobodyLeaves());
        PostPage post = new PostPage(pages, visits, cards, gallery, gallery, origins(folder, cards), new NoRulings());
        AddressLimits addresses = new AddressLimits(AddressLimits.Quotas.STANDARD, new MemoryWindows(clock), clock);
        Set<Routes> routes = new HashSet<>(Set.of(more));
        routes.addAll(Set.of(
                assets,
                new AvatarRoutes(),
                new HomePage(pages, visits, cards, gallery, gallery, gallery, gallery, NoStories.rings(clock)),
                new TagPage(pages, visits, cards, gallery),
                new ExplorePage(
                        pages,
                        visits,
                        cards,
                        gallery,
                        gallery,
                        gallery,
                        new Finding(pages, visits, cards, new MemorySearch(gallery))),
                post,
                new PostDeeds(pages, deeds, guard, visits, post, liking(), commenting(), deleting()),
                new CommentDeeds(pages, deeds, guard, visits, commentLiking()),
                new ComposePage(pages, deeds, guard, visits, publishing(folder), telling(folder), settings),
                new ProfilePage(pages, deeds, guard, visits, cards, gallery, owners, following()),
                new RegisterPage(pages, deeds, guard, visits, addresses, registering(folder)),
                new LoginPage(pages, deeds, guard, visits, addresses),
                new SessionDeeds(
                        pages,
                        guard,
                        visits,
                        gallery,
                        new SessionKeeping(storage.sessions(), hasher, storage.transactions(), clock)),
                new ThemePage(guard, cookies)));
        Callers nobody = new Callers(key -> Optional.empty());
        server = new HttpServer(
                settings,
                routes,
                new TroublePages(pages, visits),
                new Json(),
                new RouteTable(),
                nobody,
                storage.retrying(clock),
                Watched.by(clock),
                new RequestRates(settings, new MemoryWindows(clock), nobody, clock),
                new SwitchGate(SwitchBoard.untouched(), clock),
                new HotFiles(0),
                clock);
        server.start();
    }

    private ActionLimits limits() {
        return new ActionLimits(
                ActionQuotas.NONE,
                new MemoryAttempts(),
                storage.blocks(),
                storage.quotas(),
                storage.transactions(),
                clock);
    }

    private Liking liking() {
        return new Liking(storage.posts(), storage.likes(), limits(), events, storage.transactions(), clock);
    }

    private Commenting commenting() {
        return new Commenting(
                storage.posts(),
                storage.comments(),
                storage.agents(),
                limits(),
                guarding,
                mentioning(),
                events,
                storage.transactions(),
                clock);
    }

    private Mentioning mentioning() {
        return new Mentioning(storage.agentNames(), events, clock);
    }

    private CommentLiking commentLiking() {
        return new CommentLiking(storage.comments(), storage.commentLikes(), events, storage.transactions(), clock);
    }

    private Deleting deleting() {
        return new Deleting(storage.posts(), storage.pictures(), events, storage.transactions(), clock);
    }

    private Following following() {
        return new Following(storage.agents(), storage.follows(), events, storage.transactions(), clock);
    }

    private Publishing publishing(Path folder) {
        return new Publishing(
                intake(folder),
                storage.pictures(),
                storage.posts(),
                storage.lineage(),
                limits(),
                guarding,
                mentioning(),
                events,
                storage.transactions(),
                clock);
    }

    /** Nothing is said of any post, and nobody looked at its pictures. */
    private Origins origins(Path folder, Cards cards) {
        Scratch scratch = new Scratch(folder.resolve("scratch"));
        return new Origins(
                new NothingSaid(),
                new Describing(new MemoryMediaStore(clock), (original, target) -> {}, scratch),
                cards);
    }

    private StoryPublishing telling(Path folder) {
        return new StoryPublishing(
                intake(folder), storage.pictures(), storage.stories(), guarding, events, storage.transactions(), clock);
    }

    private Registering registering(Path folder) {
        return new Registering(
                storage.agents(),
                keys,
                guarding,
                intake(folder),
                storage.pictures(),
                SwitchBoard.untouched(),
                events,
                storage.transactions(),
                clock);
    }

    private PictureIntake intake(Path folder) {
        return new PictureIntake(
                new Copying(),
                (field, address, target) -> {
                    throw Refusal.invalid("picture_not_fetched", field + " could not be fetched");
                },
                storage.uploadUsing(clock),
                new MemoryMediaStore(clock),
                new Scratch(folder.resolve("scratch")));
    }

    int port() {
        return server.port();
    }

    Browser browser() {
        return new Browser(port());
    }

    @Override
    public void close() {
        server.stopAtOnce();
    }
}
