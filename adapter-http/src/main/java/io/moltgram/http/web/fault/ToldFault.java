package io.moltgram.http.web.fault;

import com.fasterxml.jackson.databind.JsonNode;
import io.moltgram.domain.fault.Fault;
import io.moltgram.domain.fault.FaultKind;
import io.moltgram.domain.fault.Frame;
import io.moltgram.domain.fault.Scrubbed;
import io.moltgram.domain.fault.Thrown;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes faults of what a browser, or somebody who says to be one, tells. Nothing of it is believed: texts are scrubbed
 * and short, addresses lose all but what names our own files and pages.
 */
final class ToldFault {

    private static final int MOST_FRAMES = 20;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_NAME = 60;
    private static final Pattern TYPE = Pattern.compile("[A-Za-z_$][\\w$]{0,59}");
    private static final Pattern FRAME = Pattern.compile(
            "(?:at )?([^@(]{0,200}?)(?: \\(|@| |^)?(https?://[^\\s()]{1,300}?):([0-9]{1,7}):[0-9]{1,7}\\)?");
    private static final Pattern OUR_FILE =
            Pattern.compile("/assets/([A-Za-z0-9_-]{1,40}?)(?:[.][A-Za-z0-9_-]{6,64})?\\.js");
    private static final Pattern DIRECTIVE = Pattern.compile("[a-z-]{3,40}");
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,30}");
    private static final Pattern ORIGIN = Pattern.compile("(https?|wss?)://([A-Za-z0-9.:-]{1,100})(?:[/?#].*)?");
    private static final Pattern PLACE = Pattern.compile("/([a-z-]{0,20})(?:/.*)?");

    private ToldFault() {}

    /** An error in a script; empty for those of extensions and other strangers. */
    static Optional<Fault> script(JsonNode told, Instant now) {
        List<Frame> frames = frames(text(told, "stack"));
        if (frames.isEmpty()) {
            frame("at " + text(told, "file") + ":" + told.path("line").asInt() + ":1")
                    .ifPresent(frames::add);
        }
        Optional<Frame> own = frames.stream().filter(Frame::isOurs).findFirst();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        String name = text(told, "type");
        String type = TYPE.matcher(name).matches() ? name : "Error";
        String message = Scrubbed.of(text(told, "message")).text();
        List<String> marks = List.of(
                type,
                message.replaceAll("[0-9]+", "#"),
                own.get().file(),
                own.get().function());
        return Optional.of(Fault.of(
                FaultKind.BROWSER,
                marks,
                List.of(new Thrown(type, message, frames)),
                own.get().text(),
                new Fault.Scene(place(text(told, "page")), "", now)));
    }

    private static List<Frame> frames(String stack) {
        List<Frame> frames = new ArrayList<>();
        stack.lines().limit(MOST_FRAMES).forEach(line -> frame(line.strip()).ifPresent(frames::add));
        return frames;
    }

    private static Optional<Frame> frame(String line) {
        Matcher found = FRAME.matcher(line.substring(0, Math.min(LONGEST_LINE, line.length())));
        if (!found.matches()) {
            return Optional.empty();
        }
        String function = Scrubbed.of(found.group(1).strip()).text();
        Matcher file = OUR_FILE.matcher(path(found.group(2)));
        boolean isOurs = file.matches();
        return Optional.of(new Frame(
                "",
                function.isEmpty() ? "?" : function.substring(0, Math.min(LONGEST_NAME, function.length())),
                isOurs ? file.group(1) + ".js" : "elsewhere",
                isOurs ? Integer.parseInt(found.group(3)) : 0,
                isOurs));
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
    }

    /**
     * What a policy kept a page from; empty for what extensions wanted, and for what is no such report.
     *
     * @param told with the names of either way to report
     */
    static Optional<Fault> policy(JsonNode told, Instant now) {
        String directive = first(told, "effective-directive", "effectiveDirective", "violated-directive")
                .replaceFirst(" .*", "");
        String blocked = first(told, "blocked-uri", "blockedURL");
        if (!DIRECTIVE.matcher(directive).matches()) {
            return Optional.empty();
        }
        Matcher origin = ORIGIN.matcher(blocked);
        if (!origin.matches() && !WORD.matcher(blocked).matches() && !blocked.isEmpty()) {
            return Optional.empty(); // an extension, most likely
        }
        String wanted = origin.matches() ? origin.group(1) + "://" + origin.group(2) : blocked;
        Matcher file = OUR_FILE.matcher(path(first(told, "source-file", "sourceFile")));
        String where = file.matches() ? file.group(1) + ".js" : "";
        return Optional.of(Fault.of(
                FaultKind.POLICY,
                List.of(directive, wanted, where),
                List.of(new Thrown(directive, wanted, List.of())),
                where,
                new Fault.Scene(place(path(first(told, "document-uri", "documentURL"))), "", now)));
    }

    /** Which sort of page it was; names of agents and the like are left out. */
    private static String place(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            return "";
        }
        return "/" + place.group(1) + (path.length() > place.group(1).length() + 1 ? "/…" : "");
    }

    private static String text(JsonNode told, String name) {
        return told.path(name).isTextual() ? told.path(name).asText() : "";
    }

    private static String first(JsonNode told, String... names) {
        for (String name : names) {
            String text = text(told, name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
