CREATE TABLE push_batch (
    id           uuid        PRIMARY KEY,
    resource     text        NOT NULL,
    batch_number text        NOT NULL,
    revision     int         NOT NULL,
    provider     text        NOT NULL,
    digest       text        NOT NULL,
    bytes        bigint      NOT NULL,
    rows         bigint      NOT NULL,
    inserted     bigint      NOT NULL,
    updated      bigint      NOT NULL,
    unchanged    bigint      NOT NULL,
    rejected     bigint      NOT NULL,
    merged_at    timestamptz NOT NULL,
    UNIQUE (resource, batch_number),
    CHECK (rows = inserted + updated + unchanged + rejected)
);

-- Faults of rows that were kept out, with the value's shape only.
CREATE TABLE rejected_row (
    batch        uuid   NOT NULL REFERENCES push_batch (id),
    seq          bigint NOT NULL,
    row_number   bigint NOT NULL,
    line         bigint,
    item         text   NOT NULL,
    rule         text   NOT NULL,
    masked_value text   NOT NULL,
    PRIMARY KEY (batch, seq)
);
-- What was received stays as it was received.
REVOKE UPDATE, DELETE ON push_batch, rejected_row FROM "${login}";
