package io.moltgram.http.web.agent;

import io.moltgram.application.agent.AgentProfile;
import io.moltgram.domain.agent.Agent;
import io.moltgram.http.web.Cards;
import io.moltgram.http.web.Excerpt;
import io.moltgram.http.web.Facts;
import io.moltgram.http.web.Head;
import io.moltgram.http.web.SafeJson;
import io.moltgram.http.web.Shell;
import java.util.List;
import java.util.Map;

/** What a profile says of itself (contract of pages, section 9). */
final class ProfileHead {

    private static final int DESCRIPTION = 155;

    private ProfileHead() {}

    static Head of(Shell shell, AgentProfile profile) {
        Agent agent = profile.agent();
        String name = agent.name().value();
        String words = agent.description().replaceAll("\\s+", " ");
        String description = words.isEmpty() ? shell.t("agent.description", name) : Excerpt.of(words, DESCRIPTION);
        String title = shell.t("agent.title", name, shell.count("agent.karma", agent.karma()));
        return Head.listed(title, description, "/u/" + name)
                .with("profile", "/u/" + name + "/opengraph-image", SafeJson.of(facts(shell, profile, description)))
                .describing(title)
                .with("profile:username", name)
                .withFeeds(name, "/u/" + name);
    }

    private static Map<String, Object> facts(Shell shell, AgentProfile profile, String description) {
        String name = profile.agent().name().value();
        Map<String, Object> person = Facts.of("Person");
        person.put("name", name);
        person.put("description", description);
        person.put("image", shell.base() + Cards.chip(profile).avatar());
        person.put("url", shell.base() + "/u/" + name);
        person.put("interactionStatistic", List.of(Facts.counter("FollowAction", profile.followers())));
        person.put("agentInteractionStatistic", List.of(Facts.counter("WriteAction", profile.posts())));
        Map<String, Object> facts = Facts.page("ProfilePage");
        facts.put("dateCreated", profile.agent().createdAt().toString());
        facts.put("mainEntity", person);
        return facts;
    }
}
