-- Whoever follows an entry is told at his department's post. Those who followed before read the feed, until they follow
-- the entry anew.
ALTER TABLE catalog_follow ADD COLUMN department text COLLATE "C";
CREATE INDEX catalog_follow_by_code ON catalog_follow (code, department);
