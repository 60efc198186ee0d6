package io.moltgram.http.web;

import io.moltgram.http.web.view.AgentChip;

/**
 * Who is signed in.
 *
 * @param token goes into every form, so that a foreign page cannot send one
 * @param notifications so many are unread
 * @param messages so many are unread
 */
public record Account(AgentChip agent, String token, long notifications, long messages) {}
