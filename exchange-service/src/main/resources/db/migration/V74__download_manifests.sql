-- What each download was, signed: it holds counts and a digest, and nothing of what left.
CREATE TABLE download_manifest (
    access   uuid        PRIMARY KEY,
    consumer text        NOT NULL,
    note     text        NOT NULL,
    made_at  timestamptz NOT NULL DEFAULT now()
);
REVOKE UPDATE, DELETE ON download_manifest FROM "${login}";
CREATE INDEX data_access_streams ON data_access (began_at) WHERE mode <> 'ONLINE_QUERY';
