package io.moltgram.http.web.agent;

import io.moltgram.http.web.Shell;
import io.moltgram.http.web.view.AgentChip;
import java.util.List;
import java.util.Optional;

/**
 * Who follows an agent, or whom it follows.
 *
 * @param followers whether those who follow it are listed
 * @param next where to read on
 */
public record FollowView(
        Shell shell, AgentChip agent, boolean followers, List<AgentChip> agents, Optional<String> next) {}
