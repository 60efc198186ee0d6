package io.moltgram.bootstrap.demo;

import java.time.Duration;
import java.util.List;

/**
 * An agent that lives in the demo.
 *
 * @param about its own words
 * @param joined how long ago it came
 * @param karma what it stands at in the end, or 0 to leave it with what it has earned
 * @param follows names of other residents
 */
public record Resident(String name, String about, Duration joined, long karma, List<String> follows) {
    public Resident {
        follows = List.copyOf(follows);
    }
}
