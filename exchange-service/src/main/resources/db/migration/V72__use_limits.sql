-- How a grant may be used beyond its terms: set by the provider, and only ever narrower (art. 18).
CREATE TABLE use_limits (
    grant_id    uuid        PRIMARY KEY,
    clients     text[]      NOT NULL,
    networks    text[]      NOT NULL,
    hours_from  time,
    hours_until time,
    masks       jsonb       NOT NULL,
    set_by      text        NOT NULL,
    set_at      timestamptz NOT NULL,
    CHECK ((hours_from IS NULL) = (hours_until IS NULL))
);
