-- Information resources as their provider compiles them (art. 8 to 11).
CREATE TABLE information_resource (
    code         text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9]{6,20}/[0-9]{1,12}$'),
    provider     text COLLATE "C" NOT NULL REFERENCES department (code),
    -- The entry as a whole; what is searched and guarded by the database is drawn from it.
    description  jsonb  NOT NULL,
    name         text   NOT NULL GENERATED ALWAYS AS (description ->> 'name') STORED,
    kind         text   NOT NULL GENERATED ALWAYS AS (description ->> 'kind') STORED
                 CHECK (kind IN ('BASIC', 'THEMATIC', 'DEPARTMENTAL')),
    sharing_type text   NOT NULL GENERATED ALWAYS AS (description ->> 'sharingType') STORED
                 CHECK (sharing_type IN ('UNCONDITIONAL', 'CONDITIONAL', 'NOT_SHARED')),
    -- The name without punctuation and spaces: by it a provider's names are told apart.
    name_key     text   NOT NULL,
    status       text   NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'WITHDRAWN')),
    revision     int    NOT NULL CHECK (revision >= 0),
    published_on date,
    -- Why it was returned or withdrawn.
    reasons      text CHECK (btrim(reasons) <> ''),
    version      bigint NOT NULL CHECK (version > 0),
    -- Art. 22(3): state secrets do not belong on this platform.
    CONSTRAINT no_classified_material CHECK (description ->> 'classified' = 'false'),
    CONSTRAINT published_has_a_revision CHECK
        ((status IN ('PUBLISHED', 'WITHDRAWN')) = (revision > 0) AND (revision > 0) = (published_on IS NOT NULL)),
    CONSTRAINT reasons_where_due CHECK ((status IN ('RETURNED', 'WITHDRAWN')) = (reasons IS NOT NULL))
);

-- Two resources of one provider that are in review or in force never have the same name.
CREATE UNIQUE INDEX one_name_per_provider ON information_resource (provider, name_key)
    WHERE status IN ('SUBMITTED', 'PUBLISHED');

CREATE INDEX information_resource_by_provider ON information_resource (provider, code);
CREATE INDEX information_resource_by_status ON information_resource (status, code);

-- What was published, revision by revision, word for word. Nobody changes it.
CREATE TABLE catalog_entry (
    code         text COLLATE "C" NOT NULL REFERENCES information_resource (code),
    revision     int    NOT NULL CHECK (revision > 0),
    provider     text COLLATE "C" NOT NULL REFERENCES department (code),
    description  jsonb  NOT NULL,
    published_on date   NOT NULL,
    published_by text   NOT NULL,
    PRIMARY KEY (code, revision)
);
REVOKE UPDATE, DELETE ON catalog_entry FROM "${login}";

-- A resource is withdrawn, never removed.
REVOKE DELETE ON information_resource FROM "${login}";

-- The last sequence number given under each classification.
CREATE TABLE code_sequence (
    classification text COLLATE "C" PRIMARY KEY CHECK (classification ~ '^[0-9]{6,20}$'),
    last_sequence  bigint NOT NULL CHECK (last_sequence BETWEEN 1 AND 999999999999)
);
REVOKE DELETE ON code_sequence FROM "${login}";
