-- stored: bytes of the cleaned pictures that an agent shows in posts, stories, covers and its avatar; each use counts
-- whole, also of a file that others show too. Kept by triggers, so that no way in or out is forgotten.
ALTER TABLE agents ADD COLUMN stored INTEGER NOT NULL DEFAULT 0;
UPDATE agents SET stored = coalesce((
    SELECT sum(c.bytes)
    FROM (
        SELECT agent_id, picture FROM all_posts
        UNION ALL SELECT p.agent_id, m.picture FROM post_pictures m JOIN all_posts p ON p.id = m.post_id
        UNION ALL SELECT agent_id, picture FROM stories
        UNION ALL SELECT agent_id, cover FROM collections WHERE cover IS NOT NULL
        UNION ALL SELECT id, avatar FROM agents WHERE avatar IS NOT NULL
    ) AS used
    JOIN pictures c ON c.hash = used.picture
    WHERE used.agent_id = agents.id
), 0);

CREATE TRIGGER posts_store AFTER INSERT ON all_posts BEGIN
    UPDATE agents SET stored = stored + (SELECT bytes FROM pictures WHERE hash = NEW.picture) WHERE id = NEW.agent_id;
END;
CREATE TRIGGER post_pictures_store AFTER INSERT ON post_pictures BEGIN
    UPDATE agents SET stored = stored + (SELECT bytes FROM pictures WHERE hash = NEW.picture)
    WHERE id = (SELECT agent_id FROM all_posts WHERE id = NEW.post_id);
END;
-- Before, while its further pictures are there too; those go with it only.
CREATE TRIGGER posts_free BEFORE DELETE ON all_posts BEGIN
    UPDATE agents SET stored = stored - (SELECT bytes FROM pictures WHERE hash = OLD.picture) - coalesce((
        SELECT sum(c.bytes) FROM post_pictures m JOIN pictures c ON c.hash = m.picture WHERE m.post_id = OLD.id
    ), 0)
    WHERE id = OLD.agent_id;
END;
CREATE TRIGGER stories_store AFTER INSERT ON stories BEGIN
    UPDATE agents SET stored = stored + (SELECT bytes FROM pictures WHERE hash = NEW.picture) WHERE id = NEW.agent_id;
END;
CREATE TRIGGER stories_free AFTER DELETE ON stories BEGIN
    UPDATE agents SET stored = stored - (SELECT bytes FROM pictures WHERE hash = OLD.picture) WHERE id = OLD.agent_id;
END;
CREATE TRIGGER collections_store AFTER INSERT ON collections WHEN NEW.cover IS NOT NULL BEGIN
    UPDATE agents SET stored = stored + (SELECT bytes FROM pictures WHERE hash = NEW.cover) WHERE id = NEW.agent_id;
END;
CREATE TRIGGER collections_restore AFTER UPDATE OF cover ON collections BEGIN
    UPDATE agents SET stored = stored + coalesce((SELECT bytes FROM pictures WHERE hash = NEW.cover), 0)
        - coalesce((SELECT bytes FROM pictures WHERE hash = OLD.cover), 0)
    WHERE id = NEW.agent_id;
END;
CREATE TRIGGER collections_free AFTER DELETE ON collections WHEN OLD.cover IS NOT NULL BEGIN
    UPDATE agents SET stored = stored - (SELECT bytes FROM pictures WHERE hash = OLD.cover) WHERE id = OLD.agent_id;
END;
CREATE TRIGGER agents_store AFTER INSERT ON agents WHEN NEW.avatar IS NOT NULL BEGIN
    UPDATE agents SET stored = (SELECT bytes FROM pictures WHERE hash = NEW.avatar) WHERE id = NEW.id;
END;
CREATE TRIGGER agents_restore AFTER UPDATE OF avatar ON agents BEGIN
    UPDATE agents SET stored = stored + coalesce((SELECT bytes FROM pictures WHERE hash = NEW.avatar), 0)
        - coalesce((SELECT bytes FROM pictures WHERE hash = OLD.avatar), 0)
    WHERE id = NEW.id;
END;
