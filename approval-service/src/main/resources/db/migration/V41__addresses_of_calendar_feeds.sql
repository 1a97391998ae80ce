-- Where calendar programs read a department's deadlines without signing in. Only the hash of the key is kept; former
-- addresses stay, so that it is known until when each was good.
CREATE TABLE feed_address (
    id           uuid        PRIMARY KEY,
    department   text        NOT NULL,
    key_hash     text        NOT NULL CHECK (key_hash ~ '^[0-9a-f]{64}$'),
    issued_by    text        NOT NULL,
    issued_at    timestamptz NOT NULL,
    revoked_at   timestamptz,
    last_read_at timestamptz,
    hour         timestamptz NOT NULL,
    calls        int         NOT NULL DEFAULT 0 CHECK (calls >= 0)
);
CREATE UNIQUE INDEX feed_address_in_use ON feed_address (department) WHERE revoked_at IS NULL;
REVOKE DELETE ON feed_address FROM "${login}";
