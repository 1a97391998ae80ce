-- Cases about what the catalog holds or should hold: sources, forms, projects, demands (art. 4, 17(2), 23).
CREATE TABLE catalog_case (
    id          uuid PRIMARY KEY,
    kind        text   NOT NULL CHECK (kind IN ('SOURCE_CASE', 'COLLECTION_FORM', 'PROJECT_REVIEW', 'DATA_DEMAND')),
    number      text COLLATE "C" NOT NULL UNIQUE,
    department  text COLLATE "C" NOT NULL,
    -- The department that has to act on it, when another has.
    counterpart text COLLATE "C",
    status      text   NOT NULL,
    -- True while something may still come of it.
    live        boolean NOT NULL,
    content     jsonb  NOT NULL,
    version     bigint NOT NULL CHECK (version > 0)
);
CREATE SEQUENCE catalog_case_number;
CREATE INDEX catalog_case_of_kind ON catalog_case (kind, number);
CREATE INDEX catalog_case_of_department ON catalog_case (department, kind, number);
CREATE INDEX catalog_case_of_counterpart ON catalog_case (counterpart, kind, number) WHERE counterpart IS NOT NULL;
CREATE INDEX catalog_case_live ON catalog_case (kind, number) WHERE live;

-- A case ends; it is never removed.
REVOKE DELETE ON catalog_case FROM "${login}";
