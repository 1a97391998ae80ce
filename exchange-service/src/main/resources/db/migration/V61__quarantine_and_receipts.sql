ALTER TABLE push_batch
    -- Rows that were taken in although something of them looks wrong.
    ADD COLUMN warned   bigint NOT NULL DEFAULT 0,
    ADD COLUMN seq      bigint GENERATED ALWAYS AS IDENTITY,
    -- The items that the batch brought, in its order.
    ADD COLUMN columns  text[] NOT NULL DEFAULT '{}',
    -- The batch whose rejected rows this one brings again.
    ADD COLUMN corrects text,
    -- The receipt as the platform signed it; batches of earlier versions have none.
    ADD COLUMN receipt  text;
CREATE UNIQUE INDEX push_batch_latest ON push_batch (resource, seq);
ALTER TABLE rejected_row ADD COLUMN warning boolean NOT NULL DEFAULT false;

-- How often each rule was broken in a batch: exact, however many faults are kept one by one.
CREATE TABLE batch_finding (
    batch   uuid    NOT NULL REFERENCES push_batch (id),
    item    text    NOT NULL,
    rule    text    NOT NULL,
    warning boolean NOT NULL,
    count   bigint  NOT NULL,
    PRIMARY KEY (batch, item, rule, warning)
);

-- Rejected rows as they came, for their provider to mend and send again; erased after some time.
CREATE TABLE quarantined_row (
    batch      uuid        NOT NULL REFERENCES push_batch (id),
    row_number bigint      NOT NULL,
    line       bigint,
    deletes    boolean     NOT NULL,
    fields     text[]      NOT NULL,
    since      timestamptz NOT NULL,
    PRIMARY KEY (batch, row_number)
);
CREATE INDEX quarantined_row_since ON quarantined_row (since);

-- What every provider agreed or asked for as to his own pushes.
CREATE TABLE push_rules (
    resource             text        PRIMARY KEY,
    max_rejected_rows    int,
    max_rejected_percent int         NOT NULL CHECK (max_rejected_percent BETWEEN 0 AND 100),
    max_deleted_percent  int         NOT NULL CHECK (max_deleted_percent BETWEEN 0 AND 100),
    severities           jsonb       NOT NULL,
    reference_checks     jsonb       NOT NULL,
    set_by               text        NOT NULL,
    set_at               timestamptz NOT NULL,
    version              int         NOT NULL
);

-- The public halves of all keys that ever signed for this service; the private ones are never here.
CREATE TABLE signing_key (
    verifier      text        PRIMARY KEY,
    first_used_at timestamptz NOT NULL
);

REVOKE UPDATE ON batch_finding, quarantined_row FROM "${login}";
REVOKE DELETE ON batch_finding FROM "${login}";
REVOKE UPDATE, DELETE ON signing_key FROM "${login}";
