-- A grant says what it rests on and how far it goes (art. 17, 18).
ALTER TABLE access_grant
    ADD origin         text   NOT NULL DEFAULT 'REPLY'
                              CHECK (origin IN ('UNCONDITIONAL', 'REPLY', 'NEGOTIATION', 'ORDER')),
    ADD order_id       uuid   UNIQUE,
    ADD resource_name  text,
    ADD row_conditions jsonb  NOT NULL DEFAULT '[]',
    ADD rows_per_day   bigint CHECK (rows_per_day > 0),
    ADD calls_per_day  bigint CHECK (calls_per_day > 0),
    ADD frequency      text,
    ADD conditions     text   CHECK (conditions <> ''),
    ADD supplied_at    timestamptz,
    ADD supply_sign    text   CHECK (supply_sign IN ('DATA_ON_PLATFORM', 'DECLARED', 'USED')),
    ADD CHECK ((origin = 'ORDER') = (order_id IS NOT NULL)),
    ADD CHECK ((supplied_at IS NULL) = (supply_sign IS NULL)),
    DROP CONSTRAINT access_grant_request_fkey,
    DROP CONSTRAINT access_grant_request_key,
    DROP CONSTRAINT access_grant_revoked_party_check,
    ADD CONSTRAINT access_grant_revoked_party_check CHECK (revoked_party IN ('CONSUMER', 'PROVIDER', 'BUREAU'));

UPDATE access_grant SET resource_name = access_request.resource_name
FROM access_request WHERE access_request.id = access_grant.request;

-- No grant without a reply, an order, an agreement or an unconditional entry: a grant by reply has its request, once.
ALTER TABLE access_grant
    ALTER resource_name SET NOT NULL,
    ALTER origin DROP DEFAULT,
    ALTER row_conditions DROP DEFAULT,
    ADD answers uuid UNIQUE REFERENCES access_request (id)
        GENERATED ALWAYS AS (CASE WHEN origin IN ('UNCONDITIONAL', 'REPLY') THEN request END) STORED;
CREATE INDEX access_grant_of_case ON access_grant (request);
CREATE INDEX access_grant_expiring ON access_grant (valid_until, id) WHERE revoked_at IS NULL;
CREATE INDEX access_grant_awaiting_supply ON access_grant (resource) WHERE supplied_at IS NULL AND revoked_at IS NULL;

-- Three flags that are set and taken back each by its own party; any of them stops the use.
CREATE TABLE access_grant_suspension (
    grant_id uuid        NOT NULL REFERENCES access_grant (id),
    party    text        NOT NULL CHECK (party IN ('CONSUMER', 'PROVIDER', 'BUREAU')),
    reason   text        NOT NULL CHECK (reason <> ''),
    account  text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (grant_id, party)
);

-- How much each grant was used, as the exchange has told, by day; and the sum of it.
CREATE TABLE access_grant_use_day (
    grant_id     uuid        NOT NULL,
    day          date        NOT NULL,
    calls        bigint      NOT NULL CHECK (calls >= 0),
    rows         bigint      NOT NULL CHECK (rows >= 0),
    items        text[]      NOT NULL,
    last_used_at timestamptz NOT NULL,
    version      bigint      NOT NULL,
    PRIMARY KEY (grant_id, day)
);
CREATE TABLE access_grant_use (
    grant_id     uuid        PRIMARY KEY,
    first_day    date        NOT NULL,
    last_day     date        NOT NULL,
    calls        bigint      NOT NULL,
    rows         bigint      NOT NULL,
    busiest_rows bigint      NOT NULL,
    items        text[]      NOT NULL,
    last_used_at timestamptz NOT NULL
);

-- Resources whose data has arrived on the platform.
CREATE TABLE supplied_resource (
    resource text        PRIMARY KEY,
    since    timestamptz NOT NULL
);

-- Everything that happened to a case, in its order; never changed afterwards.
CREATE TABLE case_step (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id    uuid        NOT NULL,
    kind       text        NOT NULL,
    article    text        NOT NULL,
    department text,
    account    text,
    note       text,
    at         timestamptz NOT NULL
);
CREATE INDEX case_step_of_case ON case_step (case_id, id);
REVOKE UPDATE, DELETE ON case_step FROM "${login}";

-- One statement reads a grant with the suspensions that are of its version.
CREATE VIEW access_grant_whole AS
SELECT access_grant.*,
       (SELECT coalesce(json_agg(json_build_object('party', party, 'reason', reason, 'account', account,
                                     'at', to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))
                                 ORDER BY party), '[]')
        FROM access_grant_suspension WHERE grant_id = access_grant.id) AS suspensions
FROM access_grant;
