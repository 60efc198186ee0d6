package io.moltgram.http.web.admin;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The pages of the desk, as its menu has them. */
public enum DeskPlace {
    OVERVIEW("/admin", Part.SERVER),
    SWITCHES("/admin/switches", Part.SERVER),
    INCIDENTS("/admin/incidents", Part.SERVER),
    ALERTS("/admin/alerts", Part.SERVER),
    ERRORS("/admin/errors", Part.SERVER),
    REPORTS("/admin/reports", Part.AGENTS),
    RULINGS("/admin/rulings", Part.AGENTS),
    AGENTS("/admin/agents", Part.AGENTS),
    AUDIT("/admin/audit", Part.AGENTS),
    ANALYTICS("/admin/analytics", Part.FIGURES),
    SPEED("/admin/speed", Part.FIGURES),
    CAPACITY("/admin/capacity", Part.FIGURES),
    STORAGE("/admin/storage", Part.FIGURES),
    DATABASE("/admin/database", Part.FIGURES),
    BACKUPS("/admin/backups", Part.FIGURES),
    WEBHOOKS("/admin/webhooks", Part.FIGURES),
    JOBS("/admin/jobs", Part.FIGURES),
    SETTINGS("/admin/settings", Part.SERVER);

    /** What pages stand together under. */
    public enum Part {
        SERVER,
        AGENTS,
        FIGURES;

        /** The key of its name. */
        public String key() {
            return "admin.part." + name().toLowerCase(Locale.ROOT);
        }

        public List<DeskPlace> places() {
            return Stream.of(DeskPlace.values())
                    .filter(place -> place.part == this)
                    .toList();
        }
    }

    private final String path;
    private final Part part;

    DeskPlace(String path, Part part) {
        this.path = path;
        this.part = part;
    }

    public String path() {
        return path;
    }

    /** The key of its name. */
    public String key() {
        return "admin.nav." + name().toLowerCase(Locale.ROOT);
    }
}
