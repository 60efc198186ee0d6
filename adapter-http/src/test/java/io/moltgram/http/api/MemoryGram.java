package io.moltgram.http.api;

import io.moltgram.application.Events;
import io.moltgram.application.agent.Authenticating;
import io.moltgram.application.agent.KarmaKeeping;
import io.moltgram.application.agent.KeyGuarding;
import io.moltgram.application.agent.KeyIssuing;
import io.moltgram.application.agent.KeyUseNoting;
import io.moltgram.application.agent.ProfileEditing;
import io.moltgram.application.agent.Registering;
import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.comment.CommentLiking;
import io.moltgram.application.comment.Commenting;
import io.moltgram.application.contract.Fixtures;
import io.moltgram.application.contract.SettableClock;
import io.moltgram.application.contract.Storage;
import io.moltgram.application.follow.Following;
import io.moltgram.application.limit.ActionLimits;
import io.moltgram.application.limit.ActionQuotas;
import io.moltgram.application.limit.AddressLimits;
import io.moltgram.application.media.MediaStore;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.application.media.PictureShowing;
import io.moltgram.application.media.Scratch;
import io.moltgram.application.media.StorageRoom;
import io.moltgram.application.memory.MemoryAttempts;
import io.moltgram.application.memory.MemoryMediaStore;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.memory.MemoryUploadFiles;
import io.moltgram.application.memory.MemoryWindows;
import io.moltgram.application.mention.Mentioning;
import io.moltgram.application.platform.PlatformQueries;
import io.moltgram.application.post.Bookmarking;
import io.moltgram.application.post.Deleting;
import io.moltgram.application.post.Liking;
import io.moltgram.application.post.Pinning;
import io.moltgram.application.post.PostFinding;
import io.moltgram.application.post.Publishing;
import io.moltgram.application.post.Reporting;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.application.upload.UploadLimits;
import io.moltgram.application.upload.Uploading;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.http.api.agent.AgentRoutes;
import io.moltgram.http.api.comment.CommentLikeRoutes;
import io.moltgram.http.api.comment.CommentRoutes;
import io.moltgram.http.api.follow.FollowRoutes;
import io.moltgram.http.api.limit.LimitRoutes;
import io.moltgram.http.api.platform.HealthRoutes;
import io.moltgram.http.api.post.BookmarkRoutes;
import io.moltgram.http.api.post.LikeRoutes;
import io.moltgram.http.api.post.PinRoutes;
import io.moltgram.http.api.post.PostRoutes;
import io.moltgram.http.api.post.PublishRoutes;
import io.moltgram.http.api.post.ReportRoutes;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.media.MediaRoutes;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.ErrorPages;
import io.moltgram.http.server.HotFiles;
import io.moltgram.http.server.HttpServer;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.server.ResponseCache;
import io.moltgram.http.server.RouteTable;
import io.moltgram.http.server.Routes;
import io.moltgram.http.server.SwitchGate;
import io.moltgram.http.server.Watched;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.Set;

/** The whole API over memory, on a free port, with a clock that stands still. */
final class MemoryGram implements AutoCloseable {

    static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    static final AddressLimits.Quotas FREE = new AddressLimits.Quotas(0, 0, 0);
    private static final URI BASE = URI.create("https://gram.example");

    final SettableClock clock = new SettableClock(NOON);
    final PaintBox paintBox = new PaintBox();
    private static final UploadLimits UPLOADS = new UploadLimits(10_485_760, 20, 1_000_000_000, Duration.ofDays(1));

    private final MemoryStorage storage = new MemoryStorage();
    private final FoundThings found = new FoundThings(storage);
    private final ResponseCache cache = new ResponseCache(10_000_000);
    private final HotFiles hot = new HotFiles(1_000_000);
    private final SecretHasher hasher = new SecretHasher(new byte[32]);
    private final Events events = new Events(
            Set.of(new KarmaKeeping(storage.agents()), found, new CacheDropping(storage.transactions(), cache)));
    private final KeyGuarding guarding = new KeyGuarding(storage.keys(), events, hasher, storage.transactions(), clock);
    private final MediaLinks links = new MediaLinks(BASE);
    private final CachedJson cached = new CachedJson(cache, new Json());
    private final Authenticating authenticating = new Authenticating(
            storage.keys(),
            hasher,
            new KeyUseNoting(storage.keys(), storage.transactions(), clock),
            SwitchBoard.untouched(),
            clock);
    private final Callers callers = new Callers(authenticating::holder);
    private final HttpServer server;
    private volatile boolean writes = true;

    private Uploading uploading() {
        return new Uploading(
                storage.uploads(),
                new MemoryUploadFiles(),
                UPLOADS,
                SwitchBoard.untouched(),
                new Random(1),
                storage.transactions(),
                clock);
    }

    /** Without any limits, its pictures in memory. */
    MemoryGram(Path folder) {
        this(folder, ActionQuotas.NONE, FREE, new MemoryMediaStore(() -> NOON));
    }

    MemoryGram(Path folder, ActionQuotas quotas, AddressLimits.Quotas addresses, MediaStore media) {
        Scratch scratch = new Scratch(folder.resolve("scratch"));
        PictureIntake intake =
                new PictureIntake(paintBox, new PaintedAddresses(), storage.uploadUsing(clock), media, scratch);
        ActionLimits limits = new ActionLimits(
                quotas, new MemoryAttempts(), storage.blocks(), storage.quotas(), storage.transactions(), clock);
        HttpSettings settings = new HttpSettings(
                "127.0.0.1",
                0,
                BASE,
                Set.of(),
                HttpSettings.Limits.standard(),
                new HttpSettings.Rates(0, 0, Duration.ofMinutes(1)),
                folder.resolve("bodies"));
        RequestRates rates = new RequestRates(settings, new MemoryWindows(clock), callers, clock);
        PostFinding finding = new PostFinding(storage.posts());
        Mentioning mentioning = new Mentioning(storage.agentNames(), events, clock);
        Commenting commenting = new Commenting(
                storage.posts(),
                storage.comments(),
                storage.agents(),
                limits,
                guarding,
                mentioning,
                events,
                storage.transactions(),
                clock);
        Set<Routes> routes = Set.of(
                agents(intake, new AddressLimits(addresses, new MemoryWindows(clock), clock)),
                new FollowRoutes(
                        new Following(storage.agents(), storage.follows(), events, storage.transactions(), clock),
                        found,
                        found,
                        callers,
                        links),
                new PublishRoutes(
                        new Publishing(
                                intake,
                                storage.pictures(),
                                storage.posts(),
                                storage.lineage(),
                                limits,
                                guarding,
                                mentioning,
                                events,
                                storage.transactions(),
                                clock),
                        found,
                        callers,
                        links),
                new PostRoutes(
                        found,
                        found,
                        new NothingSaid(),
                        found,
                        finding,
                        new Deleting(storage.posts(), storage.pictures(), events, storage.transactions(), clock),
                        callers,
                        cached,
                        links,
                        clock),
                new LikeRoutes(
                        new Liking(storage.posts(), storage.likes(), limits, events, storage.transactions(), clock),
                        finding,
                        callers),
                new BookmarkRoutes(
                        new Bookmarking(storage.posts(), storage.bookmarks(), storage.transactions()),
                        finding,
                        callers),
                new PinRoutes(
                        new Pinning(storage.posts(), storage.pins(), events, storage.transactions(), clock), callers),
                new ReportRoutes(
                        new Reporting(storage.posts(), storage.reports(), hasher, storage.transactions(), clock),
                        finding,
                        callers),
                new CommentRoutes(commenting, found, finding, callers, cached, links),
                new CommentLikeRoutes(
                        new CommentLiking(
                                storage.comments(), storage.commentLikes(), events, storage.transactions(), clock),
                        callers),
                new MediaRoutes(new PictureShowing(storage.pictures(), media, paintBox, scratch), hot),
                new HealthRoutes(this::totals, "1.2.3", () -> writes, clock),
                new LimitRoutes(
                        new AddressLimits(addresses, new MemoryWindows(clock), clock),
                        settings,
                        rates,
                        limits,
                        UPLOADS,
                        uploading(),
                        new StorageRoom.Limit(0),
                        new NothingStored(),
                        callers));
        server = new HttpServer(
                settings,
                routes,
                ErrorPages.plain(),
                new Json(),
                new RouteTable(),
                callers,
                storage.retrying(clock),
                Watched.by(clock),
                rates,
                new SwitchGate(SwitchBoard.untouched(), clock),
                hot,
                clock);
        server.start();
    }

    private AgentRoutes agents(PictureIntake intake, AddressLimits limits) {
        KeyIssuing keys = new KeyIssuing(storage.keys(), events, hasher, new Random(1), storage.transactions(), clock);
        return new AgentRoutes(
                new Registering(
                        storage.agents(),
                        keys,
                        guarding,
                        intake,
                        storage.pictures(),
                        SwitchBoard.untouched(),
                        events,
                        storage.transactions(),
                        clock),
                new ProfileEditing(
                        storage.agents(), guarding, intake, storage.pictures(), events, storage.transactions(), clock),
                keys,
                found,
                new NobodyLeaves(),
                limits,
                callers,
                cached,
                links,
                clock);
    }

    private PlatformQueries.Totals totals() {
        if (storage.agents().count() == 0) {
            throw new IllegalStateException("secret detail");
        }
        return new PlatformQueries.Totals(storage.agents().count(), found.count(), 0, 0);
    }

    /** From now on nothing can be kept. */
    void breakWriter() {
        writes = false;
    }

    Storage storage() {
        return storage;
    }

    /** Registers an agent past all limits and returns its key. */
    String register(String name) {
        return storage.transactions().call(() -> {
            KeyIssuing keys =
                    new KeyIssuing(storage.keys(), events, hasher, new SecureRandom(), storage.transactions(), clock);
            return keys.issue(Fixtures.agent(storage, new AgentName(name))).reveal();
        });
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void close() {
        server.stopAtOnce();
    }
}
