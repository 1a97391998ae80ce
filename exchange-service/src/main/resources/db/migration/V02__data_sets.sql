-- Each provider has a schema of its own; its name comes from this number, never from input.
CREATE TABLE provider_schema (
    provider  text PRIMARY KEY,
    schema_no int  GENERATED ALWAYS AS IDENTITY UNIQUE
);

-- Tables made for a resource. A revision with other key items begins a new table; the former keeps its rows.
CREATE TABLE data_set_table (
    table_no   int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    resource   text        NOT NULL,
    schema_no  int         NOT NULL REFERENCES provider_schema (schema_no),
    key_items  text[]      NOT NULL,
    created_at timestamptz NOT NULL
);

-- Which column holds which item. A column is never dropped or used for another item or type.
CREATE TABLE data_set_column (
    table_no  int  NOT NULL REFERENCES data_set_table (table_no),
    item      text NOT NULL,
    type      text NOT NULL,
    column_no int  NOT NULL,
    indexed   boolean NOT NULL,
    PRIMARY KEY (table_no, item, type),
    UNIQUE (table_no, column_no)
);

CREATE TABLE data_set (
    resource  text        PRIMARY KEY,
    table_no  int         NOT NULL REFERENCES data_set_table (table_no),
    revision  int         NOT NULL,
    rows      bigint      NOT NULL CHECK (rows >= 0),
    last_batch text,
    merged_at timestamptz,
    version   bigint      NOT NULL
);
