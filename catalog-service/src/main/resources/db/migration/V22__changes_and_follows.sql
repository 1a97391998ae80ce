-- What happened to published entries, in the order that readers may rely on: a row is read once every transaction that
-- began before its own has ended.
CREATE TABLE catalog_change (
    sequence    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction xid8   NOT NULL DEFAULT pg_current_xact_id(),
    code        text COLLATE "C" NOT NULL REFERENCES information_resource (code),
    kind        text   NOT NULL CHECK (kind IN ('PUBLISHED', 'REVISED', 'SUSPENDED', 'RESUMED', 'WITHDRAWN')),
    revision    int    NOT NULL,
    status      text   NOT NULL,
    provider    text COLLATE "C" NOT NULL,
    name        text   NOT NULL,
    changed_at  timestamptz NOT NULL
);
CREATE INDEX catalog_change_in_order ON catalog_change (transaction, sequence);
CREATE INDEX catalog_change_by_code ON catalog_change (code, sequence DESC);
REVOKE UPDATE, DELETE ON catalog_change FROM "${login}";

-- Entries that were public before there was a feed.
INSERT INTO catalog_change (code, kind, revision, status, provider, name, changed_at)
SELECT code,
       CASE status WHEN 'SUSPENDED' THEN 'SUSPENDED' WHEN 'WITHDRAWN' THEN 'WITHDRAWN'
                   ELSE CASE revision WHEN 1 THEN 'PUBLISHED' ELSE 'REVISED' END END,
       revision, status, provider, name, published_on::timestamp AT TIME ZONE 'Asia/Shanghai'
FROM information_resource WHERE status IN ('PUBLISHED', 'SUSPENDED', 'WITHDRAWN') ORDER BY published_on, code;

CREATE TABLE catalog_follow (
    account text NOT NULL,
    code    text COLLATE "C" NOT NULL REFERENCES information_resource (code),
    PRIMARY KEY (account, code)
);
