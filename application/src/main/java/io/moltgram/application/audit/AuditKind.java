package io.moltgram.application.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line of the audit log is about. */
public enum AuditKind {
    DATABASE_IMPORTED,
    WEBHOOK_STOPPED,
    WEBHOOK_STARTED,
    ADMIN_CODE_MADE,
    ADMIN_ENTERED,
    ADMIN_LEFT,
    ADMIN_SESSION_ENDED,
    KEY_MADE,
    KEY_ROTATED,
    KEY_CHANGED,
    KEY_REVOKED,
    KEY_LEAKED,
    AGENT_DELETED,
    AGENT_SUSPENDED,
    AGENT_UNSUSPENDED,
    AGENT_SIGNED_OUT,
    REPORT_DISMISSED,
    POST_REMOVED,
    INCIDENT_NOTED,
    SWITCH_OFF,
    SWITCH_ON,
    POST_HIDDEN,
    POST_SHOWN,
    COMMENT_HIDDEN,
    COMMENT_SHOWN,
    FAULT_RESOLVED,
    FAULT_REOPENED,
    APPEAL_ACCEPTED,
    APPEAL_DECLINED,
    BACKUP_ASKED,
    DRILL_ASKED,
    SETTINGS_RELOADED,
    SETTINGS_REFUSED,
    SECRET_TURNED,
    /** Callers without a key, with an unknown one, or with one that is not for what they wanted. */
    REFUSED;

    /** Stable, for programs: {@code admin.entered}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    public static Optional<AuditKind> byCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
