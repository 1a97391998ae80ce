-- How far each producer's stream of records has come, and which of its numbers are missing: four numbers for each gap,
-- its first and last, the millisecond of the epoch in which it was noticed, and 1 when it was told, else 0. A backlog
-- that is read partition by partition has thousands of them for a moment, so they are one value.
CREATE TABLE log_producer (
    instance uuid        PRIMARY KEY,
    producer text        NOT NULL,
    highest  bigint      NOT NULL CHECK (highest >= 0),
    last_at  timestamptz NOT NULL,
    gaps     bigint[]    NOT NULL CHECK (cardinality(gaps) % 4 = 0)
);

-- What somebody must look at. Raised once for each cause.
CREATE TABLE alarm (
    id        uuid        PRIMARY KEY,
    seq       bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind      text        NOT NULL,
    cause     text        NOT NULL UNIQUE,
    raised_at timestamptz NOT NULL,
    -- Names and counts, as the alarm's sentence tells them.
    facts     jsonb       NOT NULL,
    -- The records that it is about, where it is about records.
    records   uuid[]      NOT NULL
);
REVOKE UPDATE, DELETE, TRUNCATE ON alarm FROM "${login}";
