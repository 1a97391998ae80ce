-- Login role of the service: reads and writes what the migration role creates, owns nothing.
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO "${login}";
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO "${login}";

-- Events on their way to Kafka: written in the transaction of the change, removed once acknowledged by all replicas.
CREATE TABLE outbox (
    seq         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id    uuid        NOT NULL UNIQUE,
    topic       text        NOT NULL,
    key         text        NOT NULL,
    type        text        NOT NULL,
    occurred_at timestamptz NOT NULL,
    body        text        NOT NULL,
    traceparent text
);

-- Events that a reader has taken in, so that none has its effect twice.
CREATE TABLE inbox (
    reader      text        NOT NULL,
    event_id    uuid        NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (reader, event_id)
);

-- Where each reader stands; moves in the same transaction as the effect, and wins over what Kafka remembers.
CREATE TABLE inbox_position (
    reader      text   NOT NULL,
    topic       text   NOT NULL,
    partition   int    NOT NULL,
    next_offset bigint NOT NULL,
    PRIMARY KEY (reader, topic, partition)
);

-- Events that could not be taken in; operators see them, mend the cause and replay them.
CREATE TABLE dead_letter (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    reader      text        NOT NULL,
    topic       text        NOT NULL,
    partition   int         NOT NULL,
    kafka_offset bigint     NOT NULL,
    event_id    text,
    type        text,
    body        bytea       NOT NULL,
    error       text        NOT NULL,
    failed_at   timestamptz NOT NULL DEFAULT now(),
    replayed_at timestamptz,
    UNIQUE (reader, topic, partition, kafka_offset)
);

-- Answers to requests that carry an Idempotency-Key.
CREATE TABLE idempotency_key (
    department  text        NOT NULL,
    operation   text        NOT NULL,
    key         text        NOT NULL,
    digest      text        NOT NULL,
    result      text,
    created_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (department, operation, key)
);
