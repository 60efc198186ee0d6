package io.moltgram.http.web.admin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every setting as it holds, and a way to have them read again. */
public interface SettingsInForce {

    /**
     * One of them.
     *
     * @param value as it may be shown: secrets are masked; empty if the setting has no value
     * @param origin where the value came from: {@code default}, {@code environment}, or a file with its line
     */
    record Setting(String name, String value, String origin) {

        boolean isDefault() {
            return origin.equals("default");
        }
    }

    /**
     * What came of reading them again.
     *
     * @param refused what is wrong with them, a line each; then nothing was changed
     * @param changed those that hold from now on, a line each
     * @param waiting names of those that are others by now and wait for the next start
     */
    record Outcome(Instant at, List<String> refused, List<String> changed, List<String> waiting) {

        public Outcome {
            refused = List.copyOf(refused);
            changed = List.copyOf(changed);
            waiting = List.copyOf(waiting);
        }
    }

    List<Setting> all();

    /**
     * Reads them again, and takes up those that can be changed while the server works; all of them or none.
     *
     * @param actor as the audit log calls whoever wants it
     */
    Outcome reload(String actor);

    /** What came of it the last time, since the server started. */
    Optional<Outcome> last();
}
