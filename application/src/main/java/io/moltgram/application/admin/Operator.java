package io.moltgram.application.admin;

/**
 * Whoever acts with the operator's authority.
 *
 * @param actor how the audit log calls it
 */
public record Operator(String actor) {

    /** A program that showed the admin token. */
    public static final Operator BY_TOKEN = new Operator("admin token");
}
