package io.moltgram.persistence.media;

/** Conditions on {@code pictures}: what refers to a row. */
final class PictureUses {

    /** Nothing refers to it, not even what is hidden. */
    static final String NONE = """
        NOT EXISTS (SELECT 1 FROM all_posts WHERE picture = pictures.hash)
            AND NOT EXISTS (SELECT 1 FROM post_pictures WHERE picture = pictures.hash)
            AND NOT EXISTS (SELECT 1 FROM agents WHERE avatar = pictures.hash)
            AND NOT EXISTS (SELECT 1 FROM stories WHERE picture = pictures.hash)
            AND NOT EXISTS (SELECT 1 FROM collections WHERE cover = pictures.hash)
        """;

    /** Nothing that somebody may see refers to it. */
    static final String UNSEEN = """
        NOT EXISTS (SELECT 1 FROM posts WHERE picture = pictures.hash)
            AND NOT EXISTS (
                SELECT 1 FROM post_pictures m JOIN posts p ON p.id = m.post_id WHERE m.picture = pictures.hash
            )
            AND NOT EXISTS (SELECT 1 FROM agents WHERE avatar = pictures.hash)
            AND NOT EXISTS (SELECT 1 FROM stories WHERE picture = pictures.hash)
            AND NOT EXISTS (SELECT 1 FROM collections WHERE cover = pictures.hash)
        """;

    private PictureUses() {}
}
