-- The departments that take part in sharing (art. 2, 27).
CREATE TABLE department (
    code    text COLLATE "C" PRIMARY KEY CHECK (code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    name    text   NOT NULL CHECK (btrim(name) <> '' AND length(name) <= 200),
    kind    text   NOT NULL CHECK (kind IN ('GOVERNMENT_DEPARTMENT', 'PARTY_BODY', 'PUBLIC_INSTITUTION', 'TOWN',
                                            'ZONE', 'COORDINATING_BODY')),
    -- The department's place in resource codes; given once, never given again to another.
    ordinal int    NOT NULL UNIQUE CHECK (ordinal > 0),
    version bigint NOT NULL CHECK (version > 0)
);

CREATE SEQUENCE department_ordinal AS int;

-- A department is renamed or replaced, never removed: resources and records name it.
REVOKE DELETE ON department FROM "${login}";
