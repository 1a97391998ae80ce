-- Tables that are taken into the catalog (art. 8(1)): the job, its file until it ends, what did not go in, and by which
-- keys its entries went, so that none of one file overwrites another.
CREATE TABLE catalog_import (
    id          uuid PRIMARY KEY,
    sender      jsonb       NOT NULL,
    department  text COLLATE "C" NOT NULL,
    file_name   text        NOT NULL,
    bytes       bigint      NOT NULL,
    digest      text        NOT NULL,
    dry_run     boolean     NOT NULL,
    mapping     jsonb       NOT NULL,
    status      text        NOT NULL CHECK (status IN ('WAITING', 'RUNNING', 'DONE', 'FAILED')),
    figures     jsonb       NOT NULL,
    format      text,
    columns     jsonb       NOT NULL,
    failure     jsonb,
    received_at timestamptz NOT NULL,
    ended_at    timestamptz,
    heard_at    timestamptz,
    CHECK ((status IN ('DONE', 'FAILED')) = (ended_at IS NOT NULL)),
    CHECK ((status = 'FAILED') = (failure IS NOT NULL))
);
CREATE INDEX catalog_import_by_department ON catalog_import (department, received_at DESC, id);
CREATE INDEX catalog_import_at_work ON catalog_import (received_at) WHERE status IN ('WAITING', 'RUNNING');
REVOKE DELETE ON catalog_import FROM "${login}";

CREATE TABLE catalog_import_part (
    import_id uuid  NOT NULL REFERENCES catalog_import (id),
    number    int   NOT NULL,
    content   bytea NOT NULL,
    PRIMARY KEY (import_id, number)
);

CREATE TABLE catalog_import_rejected (
    import_id  uuid   NOT NULL REFERENCES catalog_import (id),
    row_number bigint NOT NULL,
    cells      jsonb  NOT NULL,
    faults     jsonb  NOT NULL,
    PRIMARY KEY (import_id, row_number)
);

CREATE TABLE catalog_import_key (
    import_id  uuid   NOT NULL REFERENCES catalog_import (id),
    key        text   NOT NULL,
    row_number bigint NOT NULL,
    PRIMARY KEY (import_id, key)
);

CREATE TABLE catalog_import_mapping (
    department text COLLATE "C" NOT NULL,
    name       text  NOT NULL,
    mapping    jsonb NOT NULL,
    PRIMARY KEY (department, name)
);

CREATE INDEX department_by_name ON department (name);
CREATE INDEX information_resource_by_name ON information_resource (provider, name_key);
