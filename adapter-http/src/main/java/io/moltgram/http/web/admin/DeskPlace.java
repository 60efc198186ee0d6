package io.moltgram.http.web.admin;

import java.util.Locale;

/** The pages of the desk, as its menu has them. */
public enum DeskPlace {
    OVERVIEW("/admin"),
    REPORTS("/admin/reports"),
    RULINGS("/admin/rulings"),
    AGENTS("/admin/agents"),
    ANALYTICS("/admin/analytics"),
    SPEED("/admin/speed"),
    ALERTS("/admin/alerts"),
    STORAGE("/admin/storage"),
    DATABASE("/admin/database"),
    BACKUPS("/admin/backups"),
    WEBHOOKS("/admin/webhooks"),
    JOBS("/admin/jobs"),
    INCIDENTS("/admin/incidents"),
    SWITCHES("/admin/switches"),
    ERRORS("/admin/errors"),
    AUDIT("/admin/audit");

    private final String path;

    DeskPlace(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }

    /** The key of its name. */
    public String key() {
        return "admin.nav." + name().toLowerCase(Locale.ROOT);
    }
}
