-- Who received data, so that a correction finds everyone who holds the old value. It holds no value of any record.
CREATE TABLE data_access (
    id          uuid        PRIMARY KEY,
    consumer    text        NOT NULL,
    resource    text        NOT NULL,
    grant_id    uuid,
    purpose     text        NOT NULL,
    matter      text        NOT NULL,
    mode        text        NOT NULL,
    items       text[]      NOT NULL,
    conditions  jsonb       NOT NULL,
    began_at    timestamptz NOT NULL DEFAULT now(),
    -- Empty while a download is under way: what comes into the data set meanwhile may still leave with it.
    finished_at timestamptz
);
CREATE INDEX data_access_of_resource ON data_access (resource, began_at);
CREATE INDEX data_access_downloads ON data_access (resource, began_at) WHERE mode <> 'ONLINE_QUERY';
CREATE INDEX data_access_began ON data_access (began_at);

-- The records that left with a query, each as the keyed hash of its key items.
CREATE TABLE received_record (
    subject text NOT NULL,
    access  uuid NOT NULL,
    PRIMARY KEY (subject, access)
);
CREATE INDEX received_record_of_access ON received_record (access);

-- Uses of grants that are not counted yet: written with the access, gathered into the counts a little later.
CREATE TABLE grant_use_entry (
    grant_id uuid        NOT NULL,
    consumer text        NOT NULL,
    resource text        NOT NULL,
    day      date        NOT NULL,
    calls    int         NOT NULL,
    rows     bigint      NOT NULL,
    items    text[]      NOT NULL,
    at       timestamptz NOT NULL
);

-- How much a grant was used on a day.
CREATE TABLE grant_use (
    grant_id     uuid        NOT NULL,
    day          date        NOT NULL,
    consumer     text        NOT NULL,
    resource     text        NOT NULL,
    calls        bigint      NOT NULL,
    rows         bigint      NOT NULL,
    items        text[]      NOT NULL,
    last_used_at timestamptz NOT NULL,
    PRIMARY KEY (grant_id, day)
);
CREATE SEQUENCE grant_use_version;

-- When a row first came into its data set; tables made before this version are widened when the service starts.
ALTER TABLE data_set_table ADD COLUMN keeps_time boolean NOT NULL DEFAULT false;
