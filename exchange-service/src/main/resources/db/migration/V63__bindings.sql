-- How a provider's own table is bound to a published entry: which of its columns holds which item (art. 16).
CREATE TABLE binding (
    resource       text        PRIMARY KEY,
    -- As wanted, and as pushes are read by; the latter only after a trial showed that it works.
    mapping        jsonb       NOT NULL,
    in_force       jsonb,
    tried_revision int,
    tried_rows     bigint,
    tried_rejected bigint,
    tried_at       timestamptz,
    changed_by     text        NOT NULL,
    changed_at     timestamptz NOT NULL,
    version        int         NOT NULL,
    CHECK ((tried_at IS NULL) = (tried_revision IS NULL))
);
REVOKE DELETE ON binding FROM "${login}";
