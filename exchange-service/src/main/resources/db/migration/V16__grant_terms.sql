-- What a grant opens of the rows, how much a day, and who has suspended it.
ALTER TABLE access_grant
    ADD COLUMN rows         jsonb  NOT NULL DEFAULT '[]',
    ADD COLUMN rows_per_day bigint,
    ADD COLUMN calls_per_day bigint,
    ADD COLUMN suspended_by text[] NOT NULL DEFAULT '{}';

-- What was taken of a day's quota; only grants that have one are counted here.
CREATE TABLE grant_quota_use (
    grant_id uuid   NOT NULL,
    day      date   NOT NULL,
    calls    bigint NOT NULL,
    rows     bigint NOT NULL,
    PRIMARY KEY (grant_id, day)
);
