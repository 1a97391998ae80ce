-- The key that cursors of queries are sealed with: where a page ends is a citizen's data too.
CREATE TABLE query_cursor_key (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    key      bytea   NOT NULL CHECK (octet_length(key) = 32)
);
