-- Posts are found under the tags in their captions too. Those that were there before are brought up to date by the
-- program little by little, with their words.
INSERT INTO wordless_posts (post_id)
SELECT id FROM posts WHERE caption LIKE '%#%'
ON CONFLICT DO NOTHING;
