package io.moltgram.http.server;

import io.moltgram.application.limit.Windows;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Windows for tests, in a map that only grows. */
final class CountingWindows implements Windows {

    private final ConcurrentMap<String, Window> windows = new ConcurrentHashMap<>();
    private final InstantSource clock;

    CountingWindows(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Window hit(String key, int limit, Duration length) {
        return windows.compute(key, (same, old) -> next(old == null ? fresh(limit, length) : old));
    }

    @Override
    public Window look(String key, int limit, Duration length) {
        return windows.getOrDefault(key, fresh(limit, length));
    }

    private Window fresh(int limit, Duration length) {
        return new Window(true, limit, clock.instant().plus(length));
    }

    private static Window next(Window window) {
        return window.remaining() == 0
                ? new Window(false, 0, window.resetsAt())
                : new Window(true, window.remaining() - 1, window.resetsAt());
    }
}
