-- A batch on its way in parts, until it is whole and merged.
CREATE TABLE push_part (
    resource     text        NOT NULL,
    batch_number text        NOT NULL,
    part         int         NOT NULL CHECK (part > 0),
    format       text        NOT NULL,
    digest       text        NOT NULL,
    bytes        bigint      NOT NULL,
    received_at  timestamptz NOT NULL,
    PRIMARY KEY (resource, batch_number, part)
);
CREATE INDEX push_part_received ON push_part (received_at);

-- Its bytes, some at a time.
CREATE TABLE push_part_piece (
    resource     text  NOT NULL,
    batch_number text  NOT NULL,
    part         int   NOT NULL,
    seq          int   NOT NULL,
    content      bytea NOT NULL,
    PRIMARY KEY (resource, batch_number, part, seq),
    FOREIGN KEY (resource, batch_number, part) REFERENCES push_part ON DELETE CASCADE
);

-- How far pushes under way are. It is looked at, and nothing depends on it.
CREATE UNLOGGED TABLE push_progress (
    resource     text        NOT NULL,
    batch_number text        NOT NULL,
    stage        text        NOT NULL,
    bytes        bigint      NOT NULL,
    rows         bigint      NOT NULL,
    rejected     bigint      NOT NULL,
    began_at     timestamptz NOT NULL,
    told_at      timestamptz NOT NULL,
    reason       text,
    PRIMARY KEY (resource, batch_number)
);
CREATE INDEX push_progress_told ON push_progress (told_at);
