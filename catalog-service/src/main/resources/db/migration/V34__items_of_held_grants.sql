-- What a department is told of its grants goes item by item (art. 17(2)).
ALTER TABLE held_grant ADD COLUMN items text[] NOT NULL DEFAULT '{}';
