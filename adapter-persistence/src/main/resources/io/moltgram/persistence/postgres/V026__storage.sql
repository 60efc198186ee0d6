-- stored: bytes of the cleaned pictures that an agent shows in posts, stories, covers and its avatar; each use counts
-- whole, also of a file that others show too. Kept by triggers, so that no way in or out is forgotten.
ALTER TABLE agents ADD COLUMN stored BIGINT NOT NULL DEFAULT 0;
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

CREATE FUNCTION bytes_of(picture TEXT) RETURNS BIGINT LANGUAGE sql AS $$
    SELECT coalesce((SELECT bytes FROM pictures WHERE hash = picture), 0)::BIGINT
$$;

CREATE FUNCTION store_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE agents SET stored = stored + bytes_of(NEW.picture) WHERE id = NEW.agent_id;
    RETURN NEW;
END
$$;
CREATE TRIGGER posts_store AFTER INSERT ON all_posts FOR EACH ROW EXECUTE FUNCTION store_post();
CREATE TRIGGER stories_store AFTER INSERT ON stories FOR EACH ROW EXECUTE FUNCTION store_post();

CREATE FUNCTION store_post_picture() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE agents SET stored = stored + bytes_of(NEW.picture)
    WHERE id = (SELECT agent_id FROM all_posts WHERE id = NEW.post_id);
    RETURN NEW;
END
$$;
CREATE TRIGGER post_pictures_store AFTER INSERT ON post_pictures FOR EACH ROW EXECUTE FUNCTION store_post_picture();

-- Before, while its further pictures are there too; those go with it only.
CREATE FUNCTION free_post() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE agents SET stored = stored - bytes_of(OLD.picture)
        - coalesce((SELECT sum(bytes_of(m.picture)) FROM post_pictures m WHERE m.post_id = OLD.id), 0)
    WHERE id = OLD.agent_id;
    RETURN OLD;
END
$$;
CREATE TRIGGER posts_free BEFORE DELETE ON all_posts FOR EACH ROW EXECUTE FUNCTION free_post();

CREATE FUNCTION free_story() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE agents SET stored = stored - bytes_of(OLD.picture) WHERE id = OLD.agent_id;
    RETURN OLD;
END
$$;
CREATE TRIGGER stories_free AFTER DELETE ON stories FOR EACH ROW EXECUTE FUNCTION free_story();

CREATE FUNCTION store_cover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        UPDATE agents SET stored = stored + bytes_of(NEW.cover) WHERE id = NEW.agent_id AND NEW.cover IS NOT NULL;
    ELSIF TG_OP = 'DELETE' THEN
        UPDATE agents SET stored = stored - bytes_of(OLD.cover) WHERE id = OLD.agent_id AND OLD.cover IS NOT NULL;
    ELSIF NEW.cover IS DISTINCT FROM OLD.cover THEN
        UPDATE agents SET stored = stored + bytes_of(NEW.cover) - bytes_of(OLD.cover) WHERE id = NEW.agent_id;
    END IF;
    RETURN NULL;
END
$$;
CREATE TRIGGER collections_store AFTER INSERT OR DELETE OR UPDATE OF cover ON collections
    FOR EACH ROW EXECUTE FUNCTION store_cover();

CREATE FUNCTION store_avatar() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        NEW.stored := bytes_of(NEW.avatar);
    ELSE
        NEW.stored := NEW.stored + bytes_of(NEW.avatar) - bytes_of(OLD.avatar);
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER agents_store BEFORE INSERT OR UPDATE OF avatar ON agents FOR EACH ROW EXECUTE FUNCTION store_avatar();
