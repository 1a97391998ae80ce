-- Code lists, edition by edition (art. 21). What was adopted is never changed: data was checked by it.
CREATE TABLE code_list_edition (
    list            text COLLATE "C" NOT NULL CHECK (list ~ '^[A-Z0-9][A-Z0-9.-]{1,59}$'),
    edition         text COLLATE "C" NOT NULL CHECK (edition ~ '^[A-Za-z0-9][A-Za-z0-9.-]{0,29}$'),
    title           text        NOT NULL CHECK (btrim(title) <> '' AND length(title) <= 200),
    origin          text        NOT NULL CHECK (length(origin) <= 500),
    -- The department whose list it is; none for what the platform brings along.
    keeper          text COLLATE "C",
    effective_from  date        NOT NULL,
    effective_until date,
    size            int         NOT NULL CHECK (size > 0),
    digest          text        NOT NULL CHECK (digest ~ '^[0-9a-f]{64}$'),
    adopted_at      timestamptz NOT NULL,
    PRIMARY KEY (list, edition),
    CHECK (effective_until >= effective_from)
);

CREATE TABLE code_list_code (
    list    text COLLATE "C" NOT NULL,
    edition text COLLATE "C" NOT NULL,
    code    text COLLATE "C" NOT NULL CHECK (code <> '' AND length(code) <= 60),
    name    text NOT NULL CHECK (name <> '' AND length(name) <= 200),
    parent  text COLLATE "C",
    PRIMARY KEY (list, edition, code),
    FOREIGN KEY (list, edition) REFERENCES code_list_edition
);

REVOKE UPDATE, DELETE ON code_list_edition, code_list_code FROM "${login}";
