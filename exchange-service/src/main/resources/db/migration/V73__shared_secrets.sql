-- Secrets that the replicas share: what cursors are sealed with, what watermarks are made of.
CREATE TABLE shared_secret (
    purpose text  PRIMARY KEY,
    secret  bytea NOT NULL CHECK (octet_length(secret) = 32)
);
REVOKE UPDATE, DELETE ON shared_secret FROM "${login}";
-- Cursors live as long as somebody turns pages; those of before this version are not honoured.
DROP TABLE query_cursor_key;
