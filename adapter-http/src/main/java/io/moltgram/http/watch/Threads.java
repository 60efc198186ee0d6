package io.moltgram.http.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What each thread is at, as text; names and places in the code alone, no values. */
final class Threads {

    private static final int MOST_FRAMES = 40;

    private Threads() {}

    static String dump() {
        StringBuilder text = new StringBuilder();
        List<Map.Entry<Thread, StackTraceElement[]>> all = Thread.getAllStackTraces().entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().getName()))
                .toList();
        for (Map.Entry<Thread, StackTraceElement[]> entry : all) {
            Thread thread = entry.getKey();
            text.append('"').append(thread.getName()).append("\" ").append(thread.getState());
            text.append(thread.isDaemon() ? " daemon\n" : "\n");
            StackTraceElement[] frames = entry.getValue();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
                text.append("    at ").append(frames[i]).append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }
}
