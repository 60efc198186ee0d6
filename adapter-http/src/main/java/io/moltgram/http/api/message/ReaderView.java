package io.moltgram.http.api.message;

import io.moltgram.application.agent.AgentProfile;

/** Who is shown something: as much as the contract repeats of the caller. */
record ReaderView(long id, String name) {

    static ReaderView of(AgentProfile profile) {
        return new ReaderView(
                profile.agent().id().value(), profile.agent().name().value());
    }
}
