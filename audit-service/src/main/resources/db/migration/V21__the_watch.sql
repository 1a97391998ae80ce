-- The live watch: how far it has looked, what it counts, and when it raises an alarm.

-- What the gateway tells of calls names traces, which nobody searches by as items.
DROP INDEX found_by_item;
CREATE INDEX found_by_item ON audit_entry USING gin (items) WHERE producer <> 'gateway';

CREATE TABLE watch_place (
    one boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq bigint  NOT NULL
);
INSERT INTO watch_place (seq) VALUES (0);

-- When an alarm is raised: data, which auditors and security administrators change.
CREATE TABLE watch_rule (
    kind           text        NOT NULL,
    -- Empty for all clients.
    client         text        NOT NULL,
    place          int         NOT NULL,
    enabled        boolean     NOT NULL,
    threshold      bigint      NOT NULL CHECK (threshold > 0),
    window_minutes int         NOT NULL CHECK (window_minutes BETWEEN 1 AND 10080),
    from_hour      int         NOT NULL CHECK (from_hour BETWEEN 0 AND 23),
    until_hour     int         NOT NULL CHECK (until_hour BETWEEN 1 AND 24 AND until_hour > from_hour),
    version        bigint      NOT NULL,
    changed_by     text        NOT NULL,
    changed_at     timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (kind, client)
);
INSERT INTO watch_rule (kind, client, place, enabled, threshold, window_minutes, from_hour, until_hour, version, changed_by)
VALUES
    ('VOLUME',        '', 0, true, 1000000, 60,   7, 21, 1, 'shipped'),
    ('SURGE',         '', 1, true, 5,       1440, 7, 21, 1, 'shipped'),
    ('HOURS',         '', 2, true, 100,     60,   7, 21, 1, 'shipped'),
    ('SUBJECT_OFTEN', '', 3, true, 20,      1440, 7, 21, 1, 'shipped'),
    ('NEW_PURPOSE',   '', 4, true, 100,     1440, 7, 21, 1, 'shipped'),
    ('DENIED',        '', 5, true, 30,      10,   7, 21, 1, 'shipped'),
    ('ONE_SIDED',     '', 6, true, 1,       5,    7, 21, 1, 'shipped');

CREATE TABLE watch_tally (
    kind   text        NOT NULL,
    key    text        NOT NULL,
    bucket timestamptz NOT NULL,
    amount bigint      NOT NULL,
    PRIMARY KEY (kind, key, bucket)
);
CREATE INDEX watch_tally_bucket ON watch_tally (bucket);

CREATE TABLE watch_purpose (
    client   text   NOT NULL,
    purpose  text   NOT NULL,
    accesses bigint NOT NULL,
    PRIMARY KEY (client, purpose)
);

-- Calls that took data, until both sides have told of them.
CREATE TABLE watch_call (
    trace      text        PRIMARY KEY,
    passed     int         NOT NULL,
    unsure     int         NOT NULL,
    reported   int         NOT NULL,
    at         timestamptz NOT NULL,
    department text,
    client     text,
    told_at    timestamptz NOT NULL
);
CREATE INDEX watch_call_told_at ON watch_call (told_at);

-- What became of an alarm, and how its records are found. The alarm itself does not change.
ALTER TABLE alarm
    ADD COLUMN question             jsonb NOT NULL DEFAULT '{}',
    ADD COLUMN status               text  NOT NULL DEFAULT 'OPEN' CHECK (status IN ('OPEN', 'ACKNOWLEDGED')),
    ADD COLUMN acknowledged_account text,
    ADD COLUMN acknowledged_by      text,
    ADD COLUMN acknowledged_at      timestamptz,
    ADD COLUMN note                 text,
    ADD CHECK ((status = 'ACKNOWLEDGED') = (note IS NOT NULL));
GRANT UPDATE (status, acknowledged_account, acknowledged_by, acknowledged_at, note) ON alarm TO "${login}";
