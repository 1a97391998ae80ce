-- What the catalog has told: departments and published entries. Fed by events alone, and rebuildable from them.
CREATE TABLE department (
    code    text   PRIMARY KEY,
    name    text   NOT NULL,
    version bigint NOT NULL
);

-- A withdrawn entry keeps its row, so that an older event can't bring it back.
CREATE TABLE offer (
    code            text    PRIMARY KEY,
    published       boolean NOT NULL,
    revision        int     NOT NULL,
    name            text,
    provider        text    NOT NULL,
    sharing_type    text,
    purposes        text[]  NOT NULL,
    provision_modes text[]  NOT NULL,
    version         bigint  NOT NULL,
    CHECK (NOT published OR (name IS NOT NULL AND sharing_type IS NOT NULL))
);

CREATE TABLE offer_item (
    code         text NOT NULL REFERENCES offer (code) ON DELETE CASCADE,
    name         text NOT NULL,
    sharing_type text NOT NULL,
    PRIMARY KEY (code, name)
);
