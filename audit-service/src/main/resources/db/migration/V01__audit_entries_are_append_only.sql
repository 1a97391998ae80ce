-- The trail: one row per record, in the order of arrival, never changed and never removed.
CREATE TABLE audit_entry (
    seq            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    record         uuid        NOT NULL UNIQUE,
    content_sha256 text        NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    access_id      uuid,
    action         text        NOT NULL,
    decided_at     timestamptz NOT NULL,
    -- The day of the record in Shanghai, along which the table can be partitioned by month.
    decided_on     date        NOT NULL,
    producer       text        NOT NULL,
    department     text,
    account        text,
    account_name   text,
    client         text,
    roles          text[]      NOT NULL,
    resource       text,
    revision       int,
    subject        text,
    items          text[]      NOT NULL,
    purpose        text,
    matter         text,
    grant_id       uuid,
    decision       text        NOT NULL CHECK (decision IN ('PERMITTED', 'DENIED', 'DONE', 'FAILED')),
    reason         text,
    article        text,
    row_count      bigint CHECK (row_count >= 0),
    byte_count     bigint CHECK (byte_count >= 0),
    digest         text,
    source_address text,
    trace_id       text,
    version        bigint      NOT NULL,
    received_at    timestamptz NOT NULL DEFAULT now()
);

-- Who
CREATE INDEX audit_entry_department ON audit_entry (department, seq);
CREATE INDEX audit_entry_account ON audit_entry (account, seq);
CREATE INDEX audit_entry_account_name ON audit_entry (account_name, seq);
CREATE INDEX audit_entry_client ON audit_entry (client, seq);
-- What
CREATE INDEX audit_entry_action ON audit_entry (action, seq);
CREATE INDEX audit_entry_resource ON audit_entry (resource, seq) WHERE resource IS NOT NULL;
CREATE INDEX audit_entry_refused ON audit_entry (decision, seq) WHERE decision IN ('DENIED', 'FAILED');
-- When
CREATE INDEX audit_entry_decided_at ON audit_entry (decided_at, seq);
-- Why
CREATE INDEX audit_entry_purpose ON audit_entry (purpose, seq) WHERE purpose IS NOT NULL;
CREATE INDEX audit_entry_grant ON audit_entry (grant_id, seq) WHERE grant_id IS NOT NULL;
CREATE INDEX audit_entry_access ON audit_entry (access_id, seq) WHERE access_id IS NOT NULL;

-- Records that came under the id of another record: kept apart, because one of the two is not what it claims to be.
CREATE TABLE audit_quarantine (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    record         uuid        NOT NULL,
    content_sha256 text        NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
    body           text        NOT NULL,
    received_at    timestamptz NOT NULL DEFAULT now(),
    UNIQUE (record, content_sha256)
);

REVOKE UPDATE, DELETE, TRUNCATE, REFERENCES, TRIGGER ON audit_entry, audit_quarantine FROM "${login}";

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % is refused: the audit trail is append-only', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END
$$;

CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_quarantine
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- Also for sessions that replay replication.
ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER append_only;
ALTER TABLE audit_quarantine ENABLE ALWAYS TRIGGER append_only;
