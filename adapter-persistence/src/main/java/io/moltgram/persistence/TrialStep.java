package io.moltgram.persistence;

import java.util.Optional;

/**
 * A step on the way to working with a database.
 *
 * @param name one word
 * @param found what was found, a few words
 * @param problem what failed, one line without secrets; empty when the step went well
 * @param fix what to do about it; empty when nothing failed
 */
public record TrialStep(String name, String found, Optional<String> problem, String fix) {

    public static TrialStep well(String name, String found) {
        return new TrialStep(name, found, Optional.empty(), "");
    }

    public static TrialStep failed(String name, String problem, String fix) {
        return new TrialStep(name, "", Optional.of(problem), fix);
    }
}
