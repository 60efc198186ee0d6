package io.moltgram.domain.fault;

import java.util.List;

/**
 * An exception as it is kept.
 *
 * @param type the name of its class
 * @param message scrubbed; may be empty
 * @param frames the innermost first; only the beginning of long stacks
 */
public record Thrown(String type, String message, List<Frame> frames) {

    public Thrown {
        frames = List.copyOf(frames);
    }

    /** Type and message on one line. */
    public String summary() {
        return message.isEmpty() ? type : type + ": " + message;
    }
}
