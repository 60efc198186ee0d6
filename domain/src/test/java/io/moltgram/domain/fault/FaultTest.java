package io.moltgram.domain.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final Fault.Scene SCENE =
            new Fault.Scene("GET /", "request-1", Instant.parse("2026-06-01T12:00:00Z"));

    private static Fault caught(Callable<?> work) {
        try {
            work.call();
            throw new AssertionError("nothing was thrown");
        } catch (Exception e) {
            return Fault.of(e, SCENE);
        }
    }

    private static Object number(String text) {
        return Long.parseLong(text);
    }

    private static Object other(String text) {
        return Long.parseLong(text);
    }

    private static Object wrapped(String text) {
        try {
            return number(text);
        } catch (NumberFormatException e) {
            throw new IllegalStateException("it is wrong", e);
        }
    }

    @Test
    void theSameWayToTheSameFaultIsAlikeWhateverItSays() {
        String[] texts = {"canary one", "canary two"};
        Fault[] faults = new Fault[2];
        for (int i = 0; i < 2; i++) {
            String text = texts[i];
            faults[i] = caught(() -> number(text));
        }

        assertEquals(faults[0].fingerprint(), faults[1].fingerprint());
        assertEquals("NumberFormatException", faults[0].type());
        assertTrue(faults[0].place().startsWith("io.moltgram.domain.fault.FaultTest.number("), faults[0].place());
        assertEquals("GET /", faults[0].route());
        assertEquals("request-1", faults[0].request());
        assertFalse(faults[0].stack().contains("canary"), faults[0].stack());
        assertTrue(faults[0].stack().contains("    at io.moltgram.domain.fault.FaultTest.number(FaultTest.java:"));
    }

    @Test
    void anotherTypeOrAnotherWayIsAnother() {
        Fault number = caught(() -> number("x"));

        assertNotEquals(number.fingerprint(), caught(() -> other("x")).fingerprint());
        assertNotEquals(number.fingerprint(), caught(() -> wrapped("x")).fingerprint());
    }

    @Test
    void causesAreToldBelow() {
        Fault fault = caught(() -> wrapped("x"));

        assertEquals("IllegalStateException", fault.type());
        assertEquals("it is wrong", fault.message());
        assertEquals(2, fault.chain().size());
        assertTrue(fault.stack().contains("Caused by: java.lang.NumberFormatException: For input string"));
    }

    @Test
    void aCircleOfCausesAndAnEndlessStackComeToAnEnd() {
        Exception one = new Exception("one");
        Exception two = new Exception("two", one);
        one.initCause(two);
        StackTraceElement[] deep = new StackTraceElement[100_000];
        java.util.Arrays.fill(deep, new StackTraceElement("org.example.Deep", "down", "Deep.java", 7));
        one.setStackTrace(deep);

        assertTrue(Fault.of(one, SCENE).stack().length() < 20_000);
    }

    @Test
    void wordsAreAlikeByTheirPattern() {
        Fault one = Fault.said("org.example.Pool", "worker {} died", "worker 1 died", SCENE);
        Fault two = Fault.said("org.example.Pool", "worker {} died", "worker 2 died", SCENE);

        assertEquals(one.fingerprint(), two.fingerprint());
        assertEquals("Pool", two.type());
        assertEquals("worker 2 died", two.message());
    }

    @Test
    void theIdOfARequestThatIsAKeyIsNotKept() {
        Instant now = SCENE.at();

        assertEquals("", new Fault.Scene("", "mg_canaryCANARYcanary", now).request());
        assertEquals("", new Fault.Scene("", "0a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d", now).request());
        assertEquals("1y2p0ij32e8e7", new Fault.Scene("", "1y2p0ij32e8e7", now).request());
    }
}
