package io.moltgram.domain.fault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Something went wrong once. Faults with the same fingerprint are the same in people's eyes.
 *
 * @param chain what was thrown, then what caused it; never empty
 * @param place for people: where in our code, or empty
 * @param route method and path with names in braces, or what was at work; may be empty
 * @param request the id of the request, or empty
 */
public record Fault(
        FaultKind kind,
        String fingerprint,
        List<Thrown> chain,
        String place,
        String route,
        String request,
        Instant at) {

    private static final int MOST_CAUSES = 5;
    private static final int MOST_FRAMES = 40;
    private static final int MOST_MARKS = 8;
    private static final int MARKS_OF_OTHERS = 5;
    private static final int FINGERPRINT = 16;

    public Fault {
        chain = List.copyOf(chain);
    }

    /** Where it happened. */
    public record Scene(String route, String request, Instant at) {

        /** Somebody else named the request, so its id is looked at. */
        public Scene {
            request = Scrubbed.isClean(request) ? request : "";
        }
    }

    /** An exception of this program. Alike are those of the same types that passed the same methods of ours. */
    public static Fault of(Throwable thrown, Scene scene) {
        List<Thrown> chain = new ArrayList<>();
        for (Throwable part = thrown; part != null && chain.size() < MOST_CAUSES; part = part.getCause()) {
            chain.add(thrown(part));
        }
        List<String> marks = new ArrayList<>();
        chain.forEach(part -> marks.add(part.type()));
        List<Frame> own = chain.get(chain.size() - 1).frames().stream()
                .filter(Frame::isOurs)
                .toList();
        if (own.isEmpty()) {
            own = chain.get(0).frames().stream().filter(Frame::isOurs).toList();
        }
        if (own.isEmpty()) {
            chain.get(0).frames().stream()
                    .limit(MARKS_OF_OTHERS)
                    .map(Frame::mark)
                    .forEach(marks::add);
        }
        own.stream().limit(MOST_MARKS).map(Frame::mark).forEach(marks::add);
        String place = own.isEmpty() ? "" : own.get(0).text();
        return of(FaultKind.SERVER, marks, chain, place, scene);
    }

    /** Something that was only said. Alike is what the same part of the program said in the same words. */
    public static Fault said(String logger, String pattern, String message, Scene scene) {
        Thrown said = new Thrown(logger, Scrubbed.of(message).text(), List.of());
        return of(FaultKind.SERVER, List.of(logger, pattern), List.of(said), "", scene);
    }

    /** @param marks what makes it the same as others */
    public static Fault of(FaultKind kind, List<String> marks, List<Thrown> chain, String place, Scene scene) {
        return new Fault(kind, fingerprint(kind, marks), chain, place, scene.route(), scene.request(), scene.at());
    }

    private static Thrown thrown(Throwable part) {
        String message = part.getMessage() == null ? "" : part.getMessage();
        List<Frame> frames = new ArrayList<>();
        for (StackTraceElement element : part.getStackTrace()) {
            if (frames.size() < MOST_FRAMES) {
                frames.add(Frame.of(element));
            }
        }
        return new Thrown(part.getClass().getName(), Scrubbed.of(message).text(), frames);
    }

    private static String fingerprint(FaultKind kind, List<String> marks) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((kind.code() + "\n" + String.join("\n", marks)).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, FINGERPRINT);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** What was thrown last, without its package. */
    public String type() {
        String name = chain.get(0).type();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    public String message() {
        return chain.get(0).message();
    }

    /** All of it for people, a line a frame. */
    public String stack() {
        StringBuilder text = new StringBuilder();
        for (Thrown part : chain) {
            text.append(text.length() == 0 ? "" : "Caused by: ")
                    .append(part.summary())
                    .append('\n');
            part.frames()
                    .forEach(
                            frame -> text.append("    at ").append(frame.text()).append('\n'));
        }
        return text.toString();
    }
}
