package io.moltgram.http.web;

import io.moltgram.http.web.view.AgentChip;

/**
 * Who is signed in.
 *
 * @param token goes into every form, so that a foreign page cannot send one
 */
public record Account(AgentChip agent, String token) {}
