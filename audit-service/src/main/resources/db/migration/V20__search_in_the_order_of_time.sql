-- Each criterion finds its records in the order of time, so that a page costs the same however many records there are
-- and whichever days are asked for. The log may have removed the older indexes already.
DROP INDEX IF EXISTS audit_entry_department, audit_entry_account, audit_entry_account_name, audit_entry_client,
    audit_entry_action, audit_entry_resource, audit_entry_refused, audit_entry_decided_at, audit_entry_purpose,
    audit_entry_grant, audit_entry_access;

-- Who
CREATE INDEX found_by_department ON audit_entry (department, decided_at, seq);
CREATE INDEX found_by_account ON audit_entry (account, decided_at, seq) WHERE account IS NOT NULL;
CREATE INDEX found_by_account_name ON audit_entry (account_name, decided_at, seq) WHERE account_name IS NOT NULL;
CREATE INDEX found_by_client ON audit_entry (client, decided_at, seq);
CREATE INDEX found_by_source ON audit_entry (source_address, decided_at, seq) WHERE source_address IS NOT NULL;
-- What
CREATE INDEX found_by_action ON audit_entry (action, decided_at, seq);
CREATE INDEX found_by_resource ON audit_entry (resource, decided_at, seq) WHERE resource IS NOT NULL;
CREATE INDEX found_by_catalog_act ON audit_entry (resource, decided_at, seq)
    WHERE action >= 'catalog.' AND action < 'catalog/';
CREATE INDEX found_by_subject ON audit_entry (subject, decided_at, seq) WHERE subject IS NOT NULL;
CREATE INDEX found_by_item ON audit_entry USING gin (items);
CREATE INDEX found_by_subject_hash ON audit_entry USING gin (subjects) WHERE subjects <> '{}';
CREATE INDEX found_by_refusal ON audit_entry (decision, decided_at, seq) WHERE decision IN ('DENIED', 'FAILED');
CREATE INDEX found_by_many_rows ON audit_entry (decided_at, seq) WHERE row_count >= 1000;
-- When
CREATE INDEX found_by_time ON audit_entry (decided_at, seq);
-- Why
CREATE INDEX found_by_purpose ON audit_entry (purpose, decided_at, seq) WHERE purpose IS NOT NULL;
CREATE INDEX found_by_grant ON audit_entry (grant_id, decided_at, seq) WHERE grant_id IS NOT NULL;
CREATE INDEX found_by_case ON audit_entry (case_id, decided_at, seq) WHERE case_id IS NOT NULL;
-- Which call
CREATE INDEX found_by_access ON audit_entry (access_id) WHERE access_id IS NOT NULL;
CREATE INDEX found_by_trace ON audit_entry (trace_id) WHERE trace_id IS NOT NULL;

-- Questions that supervisors keep.
CREATE TABLE saved_question (
    id         uuid PRIMARY KEY,
    department text        NOT NULL,
    account    text        NOT NULL,
    author     text        NOT NULL,
    name       text        NOT NULL,
    shared     boolean     NOT NULL,
    criteria   jsonb       NOT NULL,
    saved_at   timestamptz NOT NULL
);
CREATE INDEX saved_question_account ON saved_question (account);
CREATE INDEX saved_question_shared ON saved_question (department) WHERE shared;

-- What the services told of cases by events, and the catalog's revisions.
CREATE TABLE case_fact (
    case_id   uuid        NOT NULL,
    resource  text        NOT NULL,
    type      text        NOT NULL,
    version   bigint      NOT NULL,
    body      jsonb       NOT NULL,
    learnt_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (case_id, type, version)
);
CREATE TABLE published_revision (
    resource  text        NOT NULL,
    revision  int         NOT NULL,
    body      jsonb       NOT NULL,
    learnt_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (resource, revision)
);
