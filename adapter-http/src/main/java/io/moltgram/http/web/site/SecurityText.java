package io.moltgram.http.web.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.moltgram.domain.Refusal;
import io.moltgram.http.server.HttpSettings;
import io.moltgram.http.server.Routes;
import io.moltgram.http.web.Contact;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** {@code /.well-known/security.txt} (RFC 9116): where one tells of a flaw. There is none without a contact. */
public final class SecurityText implements Routes {

    private static final Duration GOOD_FOR = Duration.ofDays(90);
    private static final String PATH = "/.well-known/security.txt";

    private final Contact contact;
    private final HttpSettings settings;
    private final InstantSource clock;

    public SecurityText(Contact contact, HttpSettings settings, InstantSource clock) {
        this.contact = contact;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::show);
    }

    private void show(Context ctx) {
        String address = contact.security().orElseThrow(() -> Refusal.notFound("not_found", "Not found"));
        ctx.contentType("text/plain; charset=utf-8")
                .header("Cache-Control", "public, max-age=86400")
                .result("Contact: " + address + "\n"
                        + "Expires: " + clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS) + "\n"
                        + "Preferred-Languages: en, ko\n"
                        + "Canonical: " + settings.absolute(PATH) + "\n");
    }
}
