-- What entries rest on (art. 9(2), 11(1)): documents, and functions of departments.
CREATE TABLE legal_ground (
    id             uuid   PRIMARY KEY,
    seq            bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind           text   NOT NULL CHECK (kind IN ('DOCUMENT', 'FUNCTION')),
    title          text   NOT NULL CHECK (btrim(title) <> ''),
    -- The title without brackets and spaces.
    title_key      text   NOT NULL CHECK (title_key <> ''),
    number         text   CHECK (btrim(number) <> ''),
    level          text,
    department     text COLLATE "C" REFERENCES department (code),
    effective_from date   NOT NULL,
    ended_on       date,
    articles       jsonb  NOT NULL,
    version        bigint NOT NULL CHECK (version > 0),
    CHECK ((kind = 'DOCUMENT') = (level IS NOT NULL)),
    CHECK ((kind = 'FUNCTION') = (department IS NOT NULL))
);
CREATE UNIQUE INDEX legal_ground_once ON legal_ground (title_key, coalesce(number, ''), coalesce(department, ''))
    WHERE ended_on IS NULL;
CREATE INDEX legal_ground_by_number ON legal_ground (number) WHERE number IS NOT NULL;
REVOKE DELETE ON legal_ground FROM "${login}";

CREATE TABLE legal_change (
    id           uuid        PRIMARY KEY,
    seq          bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    ground       uuid        NOT NULL REFERENCES legal_ground (id),
    kind         text        NOT NULL CHECK (kind IN ('AMENDED', 'ENDED')),
    effective_on date        NOT NULL,
    summary      text        NOT NULL CHECK (btrim(summary) <> ''),
    articles     text[]      NOT NULL,
    account      text        NOT NULL,
    registered_at timestamptz NOT NULL
);
CREATE INDEX legal_change_of_ground ON legal_change (ground, seq);
REVOKE UPDATE, DELETE ON legal_change FROM "${login}";

-- What an entry rests on, as its department says.
CREATE TABLE resource_ground (
    resource text COLLATE "C" NOT NULL REFERENCES information_resource (code),
    ground   uuid   NOT NULL REFERENCES legal_ground (id),
    purpose  text   NOT NULL CHECK (purpose IN ('NON_SHARING', 'COLLECTION', 'FUNCTION')),
    articles text[] NOT NULL,
    PRIMARY KEY (resource, ground, purpose)
);
CREATE INDEX resource_ground_of_ground ON resource_ground (ground);

-- The duties that changes opened; the clock counts them.
CREATE TABLE legal_duty (
    id        uuid        PRIMARY KEY,
    seq       bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    change    uuid        NOT NULL REFERENCES legal_change (id),
    ground    uuid        NOT NULL REFERENCES legal_ground (id),
    duty      text        NOT NULL CHECK (duty IN ('CATALOG_UPDATE', 'RECLASSIFICATION')),
    owner     text COLLATE "C" NOT NULL REFERENCES department (code),
    resource  text COLLATE "C" REFERENCES information_resource (code),
    revision  int         NOT NULL CHECK (revision >= 0),
    opened_on date        NOT NULL,
    status    text        NOT NULL CHECK (status IN ('OPEN', 'MET', 'LAPSED')),
    due_on    date,
    missed    boolean     NOT NULL,
    closed_at timestamptz,
    reason    text,
    version   bigint      NOT NULL CHECK (version > 0),
    CHECK ((status = 'OPEN') = (closed_at IS NULL)),
    CHECK ((status = 'LAPSED') = (reason IS NOT NULL))
);
CREATE INDEX legal_duty_open ON legal_duty (resource) WHERE status = 'OPEN';
CREATE INDEX legal_duty_of_owner ON legal_duty (owner, seq);
CREATE INDEX legal_duty_of_change ON legal_duty (change, seq);
REVOKE DELETE ON legal_duty FROM "${login}";
