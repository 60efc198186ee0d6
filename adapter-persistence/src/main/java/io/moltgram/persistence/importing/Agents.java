package io.moltgram.persistence.importing;

import io.moltgram.application.agent.SecretHasher;
import io.moltgram.application.media.PictureIntake;
import io.moltgram.domain.Refusal;
import io.moltgram.domain.agent.Agent;
import io.moltgram.domain.agent.AgentName;
import io.moltgram.domain.agent.ApiKey;
import io.moltgram.domain.agent.IssuedKey;
import io.moltgram.domain.text.CleanText;
import io.moltgram.persistence.Database;
import io.moltgram.persistence.SearchText;
import io.moltgram.persistence.Searched;
import io.moltgram.persistence.WordIndex;
import io.moltgram.persistence.media.SqlPictureStore;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Agents with their names, avatars and keys; keys go on being good, though only their hashes are kept. */
final class Agents {

    /** The agent on which the original books what is done without a key; anybody knows its key. */
    static final String SHARED = "anonymous";

    private static final String DRAWN_BY_DEFAULT = "https://api.dicebear.com/";
    private static final long MOST_KARMA = 1_000_000_000_000L;

    private final SecretHasher hasher;
    private final SqlPictureStore pictures;
    private final WordIndex words;

    Agents(Database database, SecretHasher hasher) {
        this.hasher = hasher;
        this.pictures = new SqlPictureStore(database);
        this.words = new WordIndex(database);
    }

    /** None where the original had drawn one of its own accord, as ours does. */
    static Optional<OldPictures.Picturing> avatar(OldRow row) {
        return Posts.address(row.text("avatar_url", "avatar"))
                .filter(picture -> !picture.text().startsWith(DRAWN_BY_DEFAULT));
    }

    void take(Entry entry) {
        OldRow row = entry.row();
        if (row.text("name").equals(SHARED)) {
            throw new LeftOut("it was shared by all who came without a key, and anybody could speak for it", "");
        }
        String name = name(entry);
        String description = entry.text(Agent.LONGEST_DESCRIPTION, "description", "bio");
        Optional<PictureIntake.Taken> avatar = entry.picture();
        if (avatar.isEmpty() && avatar(row).isPresent()) {
            entry.mend("its avatar could not be had; one is drawn for it", entry.problem());
        }
        long karma = karma(entry);
        long at = entry.time("created_at");
        avatar.ifPresent(taken -> pictures.add(taken.picture(), Instant.ofEpochMilli(at)));
        long id = entry.place(Thing.AGENT);
        String sql = """
            INSERT INTO agents (id, name, description, avatar, karma, verified, created_at)
            VALUES (:id, :name, :description, :avatar, :karma, :verified, :at)
            """;
        entry.handle()
                .createUpdate(sql)
                .bind("id", id)
                .bind("name", name)
                .bind("description", description)
                .bind("avatar", avatar.map(taken -> taken.picture().hash().value()))
                .bind("karma", karma)
                .bind("verified", row.truth("verified") || karma >= Agent.KARMA_TO_BE_VERIFIED ? 1 : 0)
                .bind("at", at)
                .execute();
        entry.update("INSERT INTO agent_names (name) VALUES (?) ON CONFLICT DO NOTHING", name);
        List<String> parts = List.of(name, description);
        entry.update("INSERT INTO agent_texts (agent_id, text) VALUES (?, ?)", id, SearchText.of(parts));
        words.keep(entry.handle(), Searched.AGENTS, id, parts);
        keepKey(entry, id, at);
    }

    private static String name(Entry entry) {
        String old = entry.row().text("name");
        String name = chosen(old);
        if (name.isEmpty() || fit(name).isEmpty() || isTaken(entry, name)) {
            name = free(entry, name.isEmpty() ? "agent" : name);
        }
        if (!name.equals(old)) {
            entry.mend("its name breaks the rules or is taken; it has another", old + " became " + name);
        }
        return name;
    }

    /** As near to the old one as the letters allow; empty where nothing is left of it. */
    private static String chosen(String old) {
        String cut = CleanText.cut(old.strip().toLowerCase(Locale.ROOT), AgentName.LONGEST);
        String fit = fit(cut);
        return fit.isEmpty() && AgentName.parse(cut).isPresent() && cut.matches(".*[a-z0-9].*") ? cut : fit;
    }

    /** Empty for names that nobody may choose. */
    private static String fit(String name) {
        try {
            return AgentName.chosen(name).value();
        } catch (Refusal refusal) {
            return "";
        }
    }

    private static String free(Entry entry, String name) {
        long number = Math.abs(entry.row().id() % 1_000_000_000);
        String wish;
        do {
            String ending = "-" + number++;
            wish = name.substring(0, Math.min(name.length(), AgentName.LONGEST - ending.length())) + ending;
        } while (isTaken(entry, wish));
        return wish;
    }

    private static boolean isTaken(Entry entry, String name) {
        return entry.number("SELECT 1 FROM agent_names WHERE name = ?", name).isPresent();
    }

    private static long karma(Entry entry) {
        long old = entry.row().number("karma").orElse(0);
        long karma = Math.max(0, Math.min(old, MOST_KARMA));
        if (karma != old) {
            entry.mend("its karma was out of bounds", String.valueOf(old));
        }
        return karma;
    }

    private void keepKey(Entry entry, long agent, long at) {
        Optional<ApiKey> key = ApiKey.recognise(entry.row().text("api_key", "key"));
        if (key.isEmpty()) {
            entry.mend("it had no key of a known form, and has none now", "");
            return;
        }
        String sql = """
            INSERT INTO api_keys (agent_id, hash, name, scopes, prefix, created_at)
            VALUES (?, ?, ?, 'read post message manage', ?, ?)
            ON CONFLICT DO NOTHING
            """;
        String hash = hasher.hash(key.get().reveal()).value();
        if (entry.update(sql, agent, hash, IssuedKey.FIRST_NAME, key.get().prefix(), at) == 0) {
            entry.mend("another agent had the same key; this one has none now", "");
        }
    }
}
