-- Codes that came with imported entries are kept, also where their front part is shorter than the platform's own.
ALTER TABLE information_resource
    DROP CONSTRAINT information_resource_code_check,
    ADD CONSTRAINT information_resource_code_check CHECK (code ~ '^[0-9]{1,20}/[0-9]{1,12}$');
ALTER TABLE code_sequence
    DROP CONSTRAINT code_sequence_classification_check,
    ADD CONSTRAINT code_sequence_classification_check CHECK (classification ~ '^[0-9]{1,20}$');

-- The next revision of an entry, on its way beside the one in force (art. 8(2), 9(1)).
ALTER TABLE information_resource
    ADD COLUMN pending         jsonb CHECK (pending ->> 'classified' = 'false'),
    ADD COLUMN pending_status  text CHECK (pending_status IN ('DRAFT', 'SUBMITTED', 'RETURNED')),
    ADD COLUMN pending_reasons text CHECK (btrim(pending_reasons) <> ''),
    DROP CONSTRAINT information_resource_status_check,
    ADD CONSTRAINT information_resource_status_check
        CHECK (status IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'PUBLISHED', 'SUSPENDED', 'WITHDRAWN')),
    DROP CONSTRAINT published_has_a_revision,
    ADD CONSTRAINT published_has_a_revision CHECK
        ((status IN ('PUBLISHED', 'SUSPENDED', 'WITHDRAWN')) = (revision > 0)
            AND (revision > 0) = (published_on IS NOT NULL)),
    DROP CONSTRAINT reasons_where_due,
    ADD CONSTRAINT reasons_where_due CHECK ((status IN ('RETURNED', 'SUSPENDED', 'WITHDRAWN')) = (reasons IS NOT NULL)),
    ADD CONSTRAINT pending_beside_what_is_in_force CHECK
        ((pending IS NULL) = (pending_status IS NULL) AND (pending IS NULL OR status IN ('PUBLISHED', 'SUSPENDED'))),
    ADD CONSTRAINT pending_reasons_where_due CHECK
        ((coalesce(pending_status, '') = 'RETURNED') = (pending_reasons IS NOT NULL));

DROP INDEX one_name_per_provider;
CREATE UNIQUE INDEX one_name_per_provider ON information_resource (provider, name_key)
    WHERE status IN ('SUBMITTED', 'PUBLISHED', 'SUSPENDED');
CREATE INDEX information_resource_by_pending_status ON information_resource (pending_status, code)
    WHERE pending_status IS NOT NULL;

-- Who did what with a resource, and when. Only ever added to.
CREATE TABLE resource_step (
    code       text COLLATE "C" NOT NULL REFERENCES information_resource (code),
    version    bigint           NOT NULL CHECK (version > 0),
    act        text             NOT NULL,
    revision   int              NOT NULL CHECK (revision >= 0),
    by_name    text             NOT NULL,
    department text COLLATE "C" NOT NULL,
    at         timestamptz      NOT NULL,
    words      text,
    PRIMARY KEY (code, version)
);
REVOKE UPDATE, DELETE ON resource_step FROM "${login}";
