-- Doubts about shared data, from the day they are raised to the answer (art. 19).
CREATE TABLE data_challenge (
    id            uuid        PRIMARY KEY,
    seq           bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    number        text        NOT NULL UNIQUE,
    resource      text        NOT NULL,
    revision      int         NOT NULL,
    resource_name text        NOT NULL,
    provider      text        NOT NULL,
    challenger    text        NOT NULL,
    items         text[]      NOT NULL CHECK (cardinality(items) > 0),
    of_record     boolean     NOT NULL,
    -- A citizen's data; emptied with the record's part when the challenge is long over.
    record_key    text        CHECK ((record_key IS NOT NULL) = of_record),
    doubt         text        NOT NULL,
    statement     text        NOT NULL,
    status        text        NOT NULL,
    is_open       boolean     NOT NULL,
    raised_by     text        NOT NULL,
    raised_at     timestamptz NOT NULL,
    verifier      text        NOT NULL,
    forwarded_by  text[]      NOT NULL,
    assigned      boolean     NOT NULL,
    opened_on     date        NOT NULL,
    due_on        date,
    provisional   boolean     NOT NULL,
    missed_at     timestamptz,
    verdict       text,
    verdict_of    text,
    verdict_by    text,
    verdict_at    timestamptz,
    closed_at     timestamptz,
    version       bigint      NOT NULL,
    CHECK (is_open = (closed_at IS NULL)),
    CHECK (challenger <> provider)
);
CREATE INDEX data_challenge_open ON data_challenge (resource, record_key) WHERE is_open;
CREATE INDEX data_challenge_of_challenger ON data_challenge (challenger, seq);
CREATE INDEX data_challenge_of_provider ON data_challenge (provider, seq);
CREATE INDEX data_challenge_of_verifier ON data_challenge (verifier, seq);
CREATE INDEX data_challenge_closed ON data_challenge (closed_at) WHERE record_key <> '';

CREATE SEQUENCE data_challenge_number;

-- What a challenge holds of its record: erased when the challenge is long over.
CREATE TABLE challenge_record (
    challenge uuid        PRIMARY KEY REFERENCES data_challenge (id),
    key       jsonb       NOT NULL,
    claimed   jsonb       NOT NULL,
    held      jsonb       NOT NULL,
    since     timestamptz NOT NULL
);

CREATE TABLE challenge_step (
    challenge  uuid        NOT NULL REFERENCES data_challenge (id),
    seq        bigint      GENERATED ALWAYS AS IDENTITY,
    status     text        NOT NULL,
    department text,
    account    text,
    note       text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (challenge, seq)
);

CREATE TABLE challenge_evidence (
    id        uuid        PRIMARY KEY,
    seq       bigint      GENERATED ALWAYS AS IDENTITY,
    challenge uuid        NOT NULL REFERENCES data_challenge (id),
    name      text        NOT NULL,
    type      text        NOT NULL,
    bytes     bigint      NOT NULL,
    digest    text        NOT NULL,
    content   bytea       NOT NULL,
    added_by  text        NOT NULL,
    added_at  timestamptz NOT NULL
);
CREATE INDEX challenge_evidence_of ON challenge_evidence (challenge, seq);

-- What was said and done stays as it was.
REVOKE UPDATE, DELETE ON challenge_step FROM "${login}";
REVOKE DELETE ON data_challenge FROM "${login}";
