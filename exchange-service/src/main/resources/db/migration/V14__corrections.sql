-- A correction on its way to one department that received the old value.
CREATE TABLE correction (
    id              uuid        PRIMARY KEY,
    seq             bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    challenge       uuid        NOT NULL REFERENCES data_challenge (id),
    number          text        NOT NULL,
    resource        text        NOT NULL,
    resource_name   text        NOT NULL,
    provider        text        NOT NULL,
    consumer        text        NOT NULL,
    items           text[]      NOT NULL,
    of_record       boolean     NOT NULL,
    findings        text        NOT NULL,
    last_access     uuid        NOT NULL,
    last_at         timestamptz NOT NULL,
    purpose         text        NOT NULL,
    matter          text        NOT NULL,
    mode            text        NOT NULL,
    status          text        NOT NULL,
    corrected_at    timestamptz NOT NULL,
    taken_at        timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by text,
    outcome         text,
    note            text,
    version         bigint      NOT NULL,
    UNIQUE (challenge, consumer),
    CHECK ((status = 'ACKNOWLEDGED') = (acknowledged_at IS NOT NULL)),
    CHECK ((acknowledged_at IS NULL) = (outcome IS NULL))
);
CREATE INDEX correction_of_consumer ON correction (consumer, seq);
REVOKE DELETE ON correction FROM "${login}";
