package io.moltgram.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.moltgram.http.server.RequestLog.Addresses;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

class RequestLogTest {

    private final Logger logger = (Logger) LoggerFactory.getLogger(RequestLog.class);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        logger.setLevel(Level.INFO);
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void leave() {
        logger.detachAppender(lines);
    }

    private List<String> said(boolean all, Addresses addresses, String address, Duration taken, boolean isStream) {
        Visit visit = new Visit("request-1", address);
        visit.agent(7);
        new RequestLog(new RequestLog.Choice(all, addresses))
                .ended(visit, "GET /api/posts", 200, taken.toNanos(), 99, isStream);
        return lines.list.stream()
                .map(line -> line.getLevel() + " " + line.getMDCPropertyMap().get("request") + " "
                        + line.getFormattedMessage())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77, NETWORK, 203.0.113.0/24",
        "203.0.113.77, FULL, 203.0.113.77",
        "203.0.113.77, NONE, -",
        "2001:db8:1:2::/64, NETWORK, 2001:db8:1::/48",
        "2001:db8:1:2::/64, FULL, 2001:db8:1:2::/64",
        "unknown, NETWORK, unknown"
    })
    void aLineSaysNoMoreOfAnAddressThanIsWanted(String address, Addresses addresses, String shown) {
        assertEquals(
                List.of("INFO request-1 GET /api/posts 200 3 ms (0 ms database) 99 bytes, agent 7, " + shown),
                said(true, addresses, address, Duration.ofMillis(3), false));
    }

    @Test
    void slowRequestsAreToldInAnyCase() {
        assertEquals(
                List.of("WARN request-1 Slow request: GET /api/posts 200 2000 ms (0 ms database) 99 bytes, agent 7, -"),
                said(false, Addresses.NONE, "192.0.2.1", Duration.ofSeconds(2), false));
    }

    @Test
    void othersAndStreamsAreNot() {
        assertEquals(List.of(), said(false, Addresses.NONE, "192.0.2.1", Duration.ofMillis(1999), false));
        assertEquals(List.of(), said(false, Addresses.NONE, "192.0.2.1", Duration.ofHours(1), true));
    }
}
