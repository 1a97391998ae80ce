-- Copy of the catalog's published entries, fed by its events; a withdrawn entry stays, marked.
CREATE TABLE offer (
    resource     text    PRIMARY KEY,
    revision     int     NOT NULL,
    name         text    NOT NULL,
    provider     text    NOT NULL,
    sharing_type text    NOT NULL,
    modes        text[]  NOT NULL,
    items        jsonb   NOT NULL,
    withdrawn    boolean NOT NULL,
    version      bigint  NOT NULL
);

-- Copy of the grants, fed by the events of approval.
CREATE TABLE access_grant (
    id          uuid    PRIMARY KEY,
    consumer    text    NOT NULL,
    resource    text    NOT NULL,
    purpose     text    NOT NULL,
    matter      text    NOT NULL,
    items       text[]  NOT NULL,
    mode        text    NOT NULL,
    valid_from  date    NOT NULL,
    valid_until date    NOT NULL,
    revoked     boolean NOT NULL,
    version     bigint  NOT NULL
);
CREATE INDEX access_grant_of_consumer ON access_grant (resource, consumer);
