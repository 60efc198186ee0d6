package io.moltgram.bootstrap.upkeep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moltgram.bootstrap.upkeep.Components.Component;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of known weaknesses: one entry, or a list of them, in the form of OSV (https://ossf.github.io/osv-schema/).
 * Names are {@code group:artifact}.
 */
final class Advisories {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode all;

    private Advisories(JsonNode all) {
        this.all = all;
    }

    static Advisories read(Path file) throws IOException {
        JsonNode json = JSON.readTree(Files.readString(file));
        return new Advisories(json.isArray() ? json : JSON.createArrayNode().add(json));
    }

    int size() {
        return all.size();
    }

    /** Which of these are affected, with the weakness. */
    List<String> hits(List<Component> components) {
        List<String> hits = new ArrayList<>();
        for (JsonNode advisory : all) {
            for (JsonNode affected : advisory.path("affected")) {
                String name = affected.at("/package/name").asText();
                components.stream()
                        .filter(each -> name.equals(each.group() + ":" + each.name()))
                        .filter(each -> isAffected(affected, each.version()))
                        .forEach(each -> hits.add(advisory.path("id").asText() + " in " + each.text()));
            }
        }
        return hits;
    }

    private static boolean isAffected(JsonNode affected, String version) {
        for (JsonNode each : affected.path("versions")) {
            if (each.asText().equals(version)) {
                return true;
            }
        }
        for (JsonNode range : affected.path("ranges")) {
            boolean is = false;
            for (JsonNode event : range.path("events")) {
                if (event.has("introduced")) {
                    is |= compare(version, event.path("introduced").asText()) >= 0;
                } else if (event.has("fixed")) {
                    is &= compare(version, event.path("fixed").asText()) < 0;
                } else if (event.has("last_affected")) {
                    is &= compare(version, event.path("last_affected").asText()) <= 0;
                }
            }
            if (is) {
                return true;
            }
        }
        return false;
    }

    /** By their numbers one after the other; what stands behind those does not count. */
    static int compare(String one, String other) {
        String[] ones = one.split("[^0-9]+");
        String[] others = other.split("[^0-9]+");
        for (int i = 0; i < Math.max(ones.length, others.length); i++) {
            int order = Long.compare(number(ones, i), number(others, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static long number(String[] parts, int at) {
        String part = at < parts.length ? parts[at] : "";
        return part.isEmpty() ? 0 : Long.parseLong(part.substring(0, Math.min(18, part.length())));
    }
}
