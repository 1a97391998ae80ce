-- Data of two departments that may be the same (art. 4(3)), found anew whenever one of the entries is published.
CREATE TABLE source_candidate (
    left_resource  text COLLATE "C" NOT NULL,
    left_item      text COLLATE "C" NOT NULL,
    left_place     jsonb NOT NULL,
    left_provider  text COLLATE "C" NOT NULL,
    right_resource text COLLATE "C" NOT NULL,
    right_item     text COLLATE "C" NOT NULL,
    right_place    jsonb NOT NULL,
    right_provider text COLLATE "C" NOT NULL,
    score          int   NOT NULL CHECK (score BETWEEN 1 AND 100),
    reasons        jsonb NOT NULL,
    -- The likeliest first.
    cursor         text COLLATE "C" NOT NULL GENERATED ALWAYS AS
        (lpad((100 - score)::text, 3, '0') || ' ' || left_resource || ' ' || left_item || ' ' || right_resource || ' '
             || right_item) STORED,
    PRIMARY KEY (left_resource, left_item, right_resource, right_item)
);
CREATE INDEX source_candidate_in_order ON source_candidate (cursor);
CREATE INDEX source_candidate_right ON source_candidate (right_resource);

-- The places that each source case is about: what is said of them there is remembered.
CREATE TABLE source_place (
    case_id  uuid NOT NULL REFERENCES catalog_case (id) DEFERRABLE INITIALLY DEFERRED,
    resource text COLLATE "C" NOT NULL,
    item     text COLLATE "C" NOT NULL,
    PRIMARY KEY (case_id, resource, item)
);
CREATE INDEX source_place_of_datum ON source_place (resource, item);
REVOKE UPDATE, DELETE ON source_place FROM "${login}";
