package io.moltgram.http.api.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.moltgram.application.Slice;
import io.moltgram.application.Stretch;
import io.moltgram.application.feed.Author;
import io.moltgram.application.feed.FeedItem;
import io.moltgram.application.memory.MemoryStorage;
import io.moltgram.application.memory.MemoryWindows;
import io.moltgram.application.message.MessageItem;
import io.moltgram.application.notification.NotificationItem;
import io.moltgram.application.notification.NotificationQueries;
import io.moltgram.application.stream.NewsQueries;
import io.moltgram.application.stream.Passed;
import io.moltgram.application.switches.SwitchBoard;
import io.moltgram.application.watch.Jobs;
import io.moltgram.domain.agent.AgentId;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.KeyHolder;
import io.moltgram.domain.agent.KeyId;
import io.moltgram.domain.agent.Scope;
import io.moltgram.domain.notification.Notification;
import io.moltgram.domain.notification.NotificationId;
import io.moltgram.http.media.MediaLinks;
import io.moltgram.http.server.Callers;
import io.moltgram.http.server.ErrorPages;
import io.moltgram.http.server.HotFiles;
import io.moltgram.http.server.HttpServer;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Json;
import io.moltgram.http.server.RequestRates;
import io.moltgram.http.server.RouteTable;
import io.moltgram.http.server.SwitchGate;
import io.moltgram.http.server.Watched;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What streams do with readers that are slow, idle or too many. Keys are the agents' numbers. */
class StreamsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final long MANY = 200_000;
    private static final AgentId LATE = new AgentId(2);
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final AtomicLong told = new AtomicLong();
    private Streams streams;
    private HttpServer server;

    /** Agents that are told so many things, all of them alike; one of them came late. */
    private final class Told implements NewsQueries {

        @Override
        public Settled settled() {
            return new Settled(new Passed(told.get(), 0, 0), true);
        }

        @Override
        public List<NotificationItem> notifications(AgentId agent, long after, long upTo, int limit) {
            long first = Math.max(after, agent.equals(LATE) ? MANY : 0) + 1;
            return LongStream.rangeClosed(first, Math.min(upTo, first + limit - 1))
                    .mapToObj(number -> new NotificationItem(
                            new Notification(
                                    new NotificationId(number),
                                    agent,
                                    Notification.Kind.FOLLOW,
                                    agent,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    false,
                                    NOON),
                            new Author(new AgentName("ada"), Optional.empty(), false),
                            Optional.empty()))
                    .toList();
        }

        @Override
        public List<MessageItem> messages(AgentId agent, long after, long upTo, int limit) {
            return List.of();
        }

        @Override
        public List<FeedItem> posts(AgentId agent, long after, long upTo, int limit) {
            return List.of();
        }

        @Override
        public Set<AgentId> followersAmong(AgentId author, Collection<AgentId> agents) {
            return Set.of();
        }
    }

    private static final class NothingUnread implements NotificationQueries {

        @Override
        public Inbox inbox(AgentId agent, boolean unreadOnly, Stretch stretch) {
            return new Inbox(new Slice<>(List.of(), Optional.empty()), 0);
        }

        @Override
        public long unreadSince(AgentId agent, Instant since) {
            return 0;
        }

        @Override
        public Waiting waiting(AgentId agent) {
            return new Waiting(0, 0);
        }
    }

    private void serve(StreamLimits limits) {
        Json json = new Json();
        Callers callers = new Callers(
                key -> Optional.of(new KeyHolder(new AgentId(Long.parseLong(key)), new KeyId(1), Set.of(Scope.READ))));
        streams = new Streams(
                new News(new Told(), new NothingUnread(), new MediaLinks(URI.create("http://gram.example")), json),
                limits,
                new Onlookers(limits));
        HttpSettings settings = new HttpSettings(
                "127.0.0.1",
                0,
                URI.create("http://gram.example"),
                Set.of(),
                HttpSettings.Limits.standard(),
                new HttpSettings.Rates(0, 0, LONG),
                folder);
        server = new HttpServer(
                settings,
                Set.of(new StreamRoutes(streams, callers)),
                ErrorPages.plain(),
                json,
                new RouteTable(),
                callers,
                new MemoryStorage().retrying(() -> NOON),
                Watched.by(() -> NOON),
                new RequestRates(settings, new MemoryWindows(() -> NOON), callers, () -> NOON),
                new SwitchGate(SwitchBoard.untouched(), () -> NOON),
                new HotFiles(0),
                () -> NOON);
        server.start();
        streams.start(new Jobs(), InstantSource.system());
    }

    @AfterEach
    void stop() {
        streams.close();
        server.stopAtOnce();
    }

    /** A client of server-sent events. */
    private record Client(Socket socket, BufferedReader lines) implements AutoCloseable {

        void readUntil(String text) throws IOException {
            String line = lines.readLine();
            while (line != null && !line.contains(text)) {
                line = lines.readLine();
            }
            assertTrue(line != null, "the stream ended before " + text);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Client open(long agent) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
        socket.setSoTimeout(20_000);
        String request = "GET /api/stream HTTP/1.1\r\nHost: test\r\nX-API-Key: " + agent + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return new Client(
                socket, new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)));
    }

    private void awaitCount(int count) {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (streams.count() != count) {
            assertTrue(System.nanoTime() < deadline, streams.count() + " streams are open");
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void aReaderThatTakesNothingIsCutAndOthersAreServedMeanwhile() throws IOException {
        serve(new StreamLimits(10, 5, LONG, Duration.ofMillis(300)));
        try (Client deaf = open(1);
                Client keen = open(2)) {
            keen.readUntil("event: ready");
            awaitCount(2);
            told.set(MANY);
            streams.wake(Set.of(new AgentId(1)));
            awaitCount(1);
            assertTrue(deaf.socket().isConnected());

            told.set(MANY + 3);
            streams.wake(Set.of(LATE));

            keen.readUntil("id: 200003.0.0");
        }
    }

    @Test
    void anIdleStreamSaysThatItLivesAndLooksForNews() throws IOException {
        serve(new StreamLimits(10, 5, Duration.ofMillis(10), LONG));
        try (Client client = open(1)) {
            client.readUntil(": still here");
            told.set(3);
            client.readUntil("id: 3.0.0");
        }
    }

    @Test
    void aClosedConnectionIsForgottenAndTheNumberOfAllIsBounded() throws IOException {
        serve(new StreamLimits(1, 5, Duration.ofMillis(10), LONG));
        try (Client first = open(1)) {
            first.readUntil("event: ready");
            try (Client second = open(2)) {
                second.readUntil("503 Service Unavailable");
                second.readUntil("Retry-After: 10");
            }
            assertEquals(1, streams.count());
        }
        awaitCount(0);
        try (Client third = open(3)) {
            third.readUntil("event: ready");
        }
    }
}
