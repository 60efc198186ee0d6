package io.moltgram.http.web.view;

/**
 * An agent in few words.
 *
 * @param avatar address of its picture
 * @param bio its own words, may be empty
 */
public record AgentChip(String name, String avatar, boolean verified, String bio, long karma, long posts) {

    public String page() {
        return "/u/" + name;
    }
}
