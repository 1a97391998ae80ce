-- Downloads that are prepared as files; the rows themselves are in the files only, and cleared away with them.
CREATE TABLE download_bundle (
    id            uuid        PRIMARY KEY,
    consumer      text        NOT NULL,
    resource      text        NOT NULL,
    grant_id      uuid,
    purpose       text        NOT NULL,
    matter        text        NOT NULL,
    items         text[]      NOT NULL,
    mode          text        NOT NULL,
    client        text        NOT NULL,
    source        text        NOT NULL,
    format        text        NOT NULL,
    mark_disputes boolean     NOT NULL,
    basis         text        NOT NULL,
    status        text        NOT NULL,
    failure       text,
    rows          bigint,
    bytes         bigint,
    sha256        text,
    note          text,
    asked_at      timestamptz NOT NULL,
    ready_at      timestamptz
);
CREATE INDEX download_bundle_waiting ON download_bundle (asked_at) WHERE status = 'PREPARING';
CREATE INDEX download_bundle_ready ON download_bundle (ready_at) WHERE status = 'READY';
REVOKE DELETE ON download_bundle FROM "${login}";

-- How far a bundle is that is being prepared.
CREATE TABLE bundle_progress (
    bundle uuid   PRIMARY KEY,
    rows   bigint NOT NULL
);
