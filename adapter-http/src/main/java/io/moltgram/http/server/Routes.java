package io.moltgram.http.server;

import io.javalin.config.RoutesConfig;

/** Some routes of a face. Handlers refuse by throwing a {@link io.moltgram.domain.Refusal}. */
public interface Routes {

    void addTo(RoutesConfig routes);
}
