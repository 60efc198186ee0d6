package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the program is made of, as the bill of materials in its jar says. */
final class Components {

    private static final String BILL = "/META-INF/sbom/application.cdx.json";
    private static final Duration OLD = Duration.ofDays(90);

    /** One of them. */
    record Component(String group, String name, String version) {
        String text() {
            return group + ":" + name + ":" + version;
        }
    }

    private final Optional<JsonNode> bill;

    Components() {
        this(bill());
    }

    Components(Optional<JsonNode> bill) {
        this.bill = bill;
    }

    private static Optional<JsonNode> bill() {
        try (InputStream file = Components.class.getResourceAsStream(BILL)) {
            return file == null ? Optional.empty() : Optional.of(new ObjectMapper().readTree(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    List<Component> all() {
        List<Component> all = new ArrayList<>();
        bill.ifPresent(json -> json.path("components").forEach(each -> {
            if (!each.path("group").asText().startsWith("io.moltgram")) {
                all.add(new Component(
                        each.path("group").asText(),
                        each.path("name").asText(),
                        each.path("version").asText()));
            }
        }));
        return all;
    }

    Finding row(String name, InstantSource clock) {
        List<Component> all = all();
        if (all.isEmpty()) {
            return Finding.todo(
                    name, "no bill of materials: this was not started from a built jar", "Run it from moltgram.jar.");
        }
        Optional<Duration> age = age(clock);
        String found = all.size() + " components, "
                + age.map(old -> "their list is " + old.toDays() + " days old").orElse("their list has no date");
        return age.filter(old -> old.compareTo(OLD) > 0).isPresent()
                ? Finding.fail(name, found, "moltgram ops monthly --updates, and upgrade")
                : Finding.pass(name, found);
    }

    private Optional<Duration> age(InstantSource clock) {
        try {
            return bill.map(json -> json.at("/metadata/timestamp").asText())
                    .filter(text -> !text.isEmpty())
                    .map(text -> Duration.between(Instant.parse(text), clock.instant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
