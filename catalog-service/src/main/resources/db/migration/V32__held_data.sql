-- The data of the entries in force, found by their names (art. 4(3)); rebuildable from the catalog's events.
CREATE TABLE held_entry (
    resource text COLLATE "C" PRIMARY KEY,
    version  bigint NOT NULL
);

CREATE TABLE held_datum (
    resource         text COLLATE "C" NOT NULL REFERENCES held_entry (resource) ON DELETE CASCADE,
    item             text COLLATE "C" NOT NULL,
    provider         text COLLATE "C" NOT NULL,
    resource_name    text    NOT NULL,
    label            text    NOT NULL,
    type             text    NOT NULL,
    code_list        text,
    value_check      text,
    element          text,
    sharing_type     text    NOT NULL,
    of_base_register boolean NOT NULL,
    -- The label's attribute under its one name, how it sounds, and pairs of characters of it and of its subject.
    attribute        text    NOT NULL,
    generic          boolean NOT NULL,
    sound            text    NOT NULL,
    grams            text[]  NOT NULL,
    subject_grams    text[]  NOT NULL,
    PRIMARY KEY (resource, item)
);
CREATE INDEX held_datum_attribute ON held_datum (attribute);
CREATE INDEX held_datum_sound ON held_datum (sound);
CREATE INDEX held_datum_grams ON held_datum USING gin (grams) WHERE NOT generic;
CREATE INDEX held_datum_subject ON held_datum USING gin (subject_grams) WHERE generic;
