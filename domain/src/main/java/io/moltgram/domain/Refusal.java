package io.moltgram.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The answer "no", with a reason the caller can act on: a kind, a stable code for programs, a text for people, and
 * facts (the field, the limit, the value found). It says nothing of HTTP; each face maps kinds to its own statuses.
 */
public final class Refusal extends RuntimeException {

    /** What sort of "no" it is. */
    public enum Kind {
        /** The request itself is wrong; sending it again cannot help. */
        INVALID,
        /** Nobody, or nobody we know, is asking. */
        UNAUTHENTICATED,
        /** The caller is known and may not. */
        FORBIDDEN,
        /** There is no such thing. */
        NOT_FOUND,
        /** There was such a thing, and it was taken away for good. */
        GONE,
        /** It clashes with what is there already. */
        CONFLICT,
        /** More bytes, pixels or parts than allowed. */
        TOO_LARGE,
        /** Well-formed, but what it points to cannot be used. */
        UNUSABLE,
        /** The caller has used up a limit. */
        TOO_MANY,
        /** The server cannot do it just now; the same call may succeed soon. */
        UNAVAILABLE,
        /** There is no room left to keep anything. */
        STORAGE_FULL
    }

    /** Name of the fact that says, in whole seconds, when a further try makes sense. */
    public static final String RETRY_AFTER = "retryAfter";

    /** Name of the fact that says the same as a moment. */
    public static final String RETRY_AT = "retry_at";

    private static final long ROOM_SECONDS = 5;

    private final Kind kind;
    private final String code;
    private final String text;
    private final Map<String, Object> facts;

    public Refusal(Kind kind, String code, String text) {
        this(kind, code, text, Map.of());
    }

    private Refusal(Kind kind, String code, String text, Map<String, Object> facts) {
        super(code + ": " + text, null, false, false);
        this.kind = kind;
        this.code = code;
        this.text = text;
        this.facts = facts;
    }

    public static Refusal invalid(String code, String text) {
        return new Refusal(Kind.INVALID, code, text);
    }

    public static Refusal unauthenticated(String code, String text) {
        return new Refusal(Kind.UNAUTHENTICATED, code, text);
    }

    public static Refusal forbidden(String code, String text) {
        return new Refusal(Kind.FORBIDDEN, code, text);
    }

    public static Refusal notFound(String code, String text) {
        return new Refusal(Kind.NOT_FOUND, code, text);
    }

    public static Refusal conflict(String code, String text) {
        return new Refusal(Kind.CONFLICT, code, text);
    }

    /** A refusal for now: the same call may succeed after so many seconds. */
    public static Refusal unavailable(String code, String text, long retryAfterSeconds) {
        return new Refusal(Kind.UNAVAILABLE, code, text).with(RETRY_AFTER, retryAfterSeconds);
    }

    /** A refusal until the operator has made room; callers may look again after some seconds. */
    public static Refusal storageFull(String text) {
        return new Refusal(Kind.STORAGE_FULL, "storage_full", text).with(RETRY_AFTER, ROOM_SECONDS);
    }

    /** The same refusal with one more fact; facts keep the order in which they were added. */
    public Refusal with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(facts);
        more.put(name, value);
        return new Refusal(kind, code, text, more);
    }

    public Kind kind() {
        return kind;
    }

    /** Stable, lower-case, with underscores; for programs. */
    public String code() {
        return code;
    }

    /** One line for people; part of the wire contract where the contract names it. */
    public String text() {
        return text;
    }

    public Map<String, Object> facts() {
        return Collections.unmodifiableMap(facts);
    }
}
